namespace Journey.Evidence.Reading;

/// <summary>How a file is to be read: its format and which columns mean what.</summary>
internal sealed record Mapping
{
    public const string Csv = "csv";
    public const string Xes = "xes";
    public const string Ndjson = "ndjson";
    public const string CloudEvents = "cloudevents";
    public const string Ocel = "ocel";

    public required string Format { get; init; }

    public bool Gzip { get; init; }

    public string? Case { get; init; }

    public string? Activity { get; init; }

    public string? Time { get; init; }

    public string? Customer { get; init; }

    public string? Id { get; init; }

    public string? Channel { get; init; }

    public string? Segment { get; init; }

    public string? Actor { get; init; }

    /// <summary>A second name of the actor. Only the format gives it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Resource { get; init; }

    public string? Reason { get; init; }

    public string? Score { get; init; }

    /// <summary>A literal as <c>1-5</c>, or the name of a column.</summary>
    public string? Scale { get; init; }

    public string? Text { get; init; }

    public string? Outcome { get; init; }

    /// <summary>When the source wrote the record down.</summary>
    public string? RecordedTime { get; init; }

    /// <summary>When the activity began, where <see cref="Time"/> is its end.</summary>
    public string? Start { get; init; }

    public string? Delimiter { get; init; }

    public string? TimeFormat { get; init; }

    public string? Zone { get; init; }

    /// <summary>For OCEL: the type of the objects that are the cases.</summary>
    public string? ObjectType { get; init; }

    /// <summary>For XES: <see cref="Lifecycles"/>.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>With the names that the format gives where the file's sender named none.</summary>
    public Mapping Resolved() => Format switch
    {
        Xes => this with
        {
            Case = Case ?? "case:concept:name",
            Activity = Activity ?? "concept:name",
            Time = Time ?? "time:timestamp",
            Actor = Actor ?? "org:resource",
        },
        Ndjson => this with { Case = Case ?? "case", Activity = Activity ?? "activity", Time = Time ?? "time" },
        CloudEvents => CloudEvent.Names(this),
        Ocel => this with { Case = OcelNames.Case, Activity = OcelNames.Activity, Time = OcelNames.Time, Id = OcelNames.Id },
        _ => this,
    };

    /// <summary>Whether its sender named a column.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool NamesColumns => Named().Any();

    /// <summary>With the options' own names as columns, where nobody named any.</summary>
    public Mapping Canonical() => this with
    {
        Id = Id ?? "id",
        Case = Case ?? "case",
        Activity = Activity ?? "activity",
        Time = Time ?? "time",
        Customer = Customer ?? "customer",
        Channel = Channel ?? "channel",
        Segment = Segment ?? "segment",
        Actor = Actor ?? "actor",
        Reason = Reason ?? "reason",
        Score = Score ?? "score",
        Scale = Scale ?? "scale",
        Text = Text ?? "text",
        Outcome = Outcome ?? "outcome",
        RecordedTime = RecordedTime ?? "recordedTime",
        Start = Start ?? "start",
    };

    public IEnumerable<(string Option, string Column)> Named() =>
        new (string, string?)[]
        {
            ("case", Case), ("activity", Activity), ("time", Time), ("customer", Customer), ("id", Id),
            ("channel", Channel), ("segment", Segment), ("actor", Actor), ("actor", Resource), ("reason", Reason), ("score", Score),
            ("scale", Scales.IsLiteral(Scale) ? null : Scale), ("text", Text), ("outcome", Outcome), ("recordedTime", RecordedTime), ("start", Start),
        }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
}
