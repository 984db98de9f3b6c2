namespace Journey.Evidence.Touchpoints;

/// <summary>The touchpoint mapping of a log as it now stands, with all that was said, newest first.</summary>
internal sealed record LogMapping(string LogKey, int Revision, IReadOnlyList<MappedActivity> Activities, IReadOnlyList<TouchpointRule> History);
