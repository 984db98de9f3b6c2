namespace Journey.Evidence.Reading;

/// <summary>The names that CloudEvents and the fields of their data have as columns. Attributes of the event itself carry the prefix <c>ce-</c>.</summary>
internal static class CloudEvent
{
    public static Mapping Names(Mapping given) => given with
    {
        Case = "ce-subject",
        Time = "ce-time",
        Id = null,
        RecordedTime = given.RecordedTime ?? "ce-recordedtime",
        Activity = given.Activity ?? "activity",
        Customer = given.Customer ?? "customer",
        Channel = given.Channel ?? "channel",
        Segment = given.Segment ?? "segment",
        Reason = given.Reason ?? "reason",
        Score = given.Score ?? "score",
        Scale = given.Scale ?? "scale",
        Text = given.Text ?? "text",
        Outcome = given.Outcome ?? "outcome",
        Start = given.Start ?? "start",
    };
}
