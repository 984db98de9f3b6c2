using Journey.Maps.V1;

namespace Journey.Evidence.Drafts;

/// <summary>A draft map made from figures: the document, the claims in its order with what they cite, and what it says of activities.</summary>
/// <param name="Document">Valid by the rules of maps; ids are labels.</param>
/// <param name="Claims">In the order of the document's.</param>
/// <param name="Steps">In the order of the path.</param>
/// <param name="Notes">What a reader has to know about how it was made.</param>
internal sealed record MapDraft(MapDocument Document, IReadOnlyList<DraftClaim> Claims, IReadOnlyList<DraftStep> Steps, IReadOnlyList<string> Notes);
