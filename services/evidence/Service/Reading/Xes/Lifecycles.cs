namespace Journey.Evidence.Reading;

/// <summary>What is done with the lifecycle transitions of an XES log.</summary>
internal static class Lifecycles
{
    /// <summary>Every event stands as it is. The default.</summary>
    public const string All = "all";

    /// <summary>Only events that complete an activity, and those that name no transition.</summary>
    public const string Complete = "complete";

    /// <summary>Start and complete of one activity instance become one event with a start and an end.</summary>
    public const string Pair = "pair";
}
