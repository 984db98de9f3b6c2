namespace Journey.Evidence.Drafts;

/// <summary>A claim of a draft, and the items that are cited for it.</summary>
/// <param name="Statement">At most 1,000 characters.</param>
/// <param name="Element">Label of the element it is about.</param>
/// <param name="Items">Items of the sources whose records it was counted from.</param>
internal sealed record DraftClaim(string Statement, string Element, IReadOnlyList<Guid> Items);
