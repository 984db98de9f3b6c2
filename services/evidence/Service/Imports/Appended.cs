using Journey.Evidence.Reading;

namespace Journey.Evidence.Imports;

/// <summary>What became of records that were sent. Answered when they are durable and the logs of their source count them.</summary>
internal sealed record Appended(Guid ImportId, long Accepted, long Duplicates, long Corrected, long Rejected, IReadOnlyList<FileProblem> Problems);
