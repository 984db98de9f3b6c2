namespace Journey.Maps.Maps;

/// <summary>A term as it now stands; <paramref name="New"/> where it was not there before.</summary>
internal sealed record TermWritten(Term Term, bool New);
