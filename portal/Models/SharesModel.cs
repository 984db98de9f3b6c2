using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The share links of a map, and the one that was made just now: its address is told this once.</summary>
public sealed record SharesModel(MapView View, IReadOnlyList<Share> Shares, string Next)
{
    public string Made { get; init; } = "";

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation => violation.Field == field);
}
