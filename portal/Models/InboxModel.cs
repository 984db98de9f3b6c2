using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>What waits for the reader, the most urgent first.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Items">The items; null where nobody of the unit signs in as the reader, or owners did not answer in time.</param>
/// <param name="All">Whether what is done or put off stands there too.</param>
/// <param name="Known">Whether the reader is known as a person of the unit.</param>
public sealed record InboxModel(Frame Frame, IReadOnlyList<InboxItem>? Items, bool All, bool Known);
