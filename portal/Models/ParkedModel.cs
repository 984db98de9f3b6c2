namespace Journey.Portal.Models;

/// <summary>What waits for an operator in every part that answered, and the units by their ids as far as the reader knows them.</summary>
public sealed record ParkedModel(Frame Frame, IReadOnlyList<ParkedPart> Parts, IReadOnlyDictionary<Guid, string> Units)
{
    public int Count => Parts.Sum(part => part.Count);

    public IEnumerable<ParkedPart> Waiting => Parts.Where(part => part.Count > 0);
}
