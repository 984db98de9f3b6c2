using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>An item of evidence and the claims that cite it.</summary>
public sealed record ItemModel(Frame Frame, Item Item, IReadOnlyList<ItemUse> Uses)
{
    /// <summary>The reason that was typed for a withdrawal that was refused.</summary>
    public string Reason { get; init; } = "";

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];
}
