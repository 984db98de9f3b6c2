using Journey.Maps.Linting;

namespace Journey.Maps.Publishing;

/// <summary>A row of what a published map holds.</summary>
/// <param name="Id">P01 to P14.</param>
/// <param name="Missing">What a map lacks of it, element by element.</param>
internal sealed record ContentRow(string Id, Func<ContentSubject, IEnumerable<Flaw>> Missing);
