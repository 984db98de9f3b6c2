namespace Journey.Evidence.Storage;

/// <summary>The record numbers that a revision of a source brought.</summary>
internal readonly record struct Span(long Revision, long First, long Last);
