namespace Journey.Maps.Maps;

/// <summary>Versions that one person made within ten minutes, with one reason.</summary>
internal sealed record ChangeSet(
    int Number, int LastVersion, string Author, DateTimeOffset StartedAt, DateTimeOffset EndedAt, string Reason, bool ReasonGiven);
