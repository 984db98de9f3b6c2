using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Charts;

namespace Journey.Portal.Models;

/// <summary>A claim with its grade, what it stands on, how the grade moved, and what could be cited for it.</summary>
/// <param name="View">The map.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Items">What can be cited; null where that is not known right now.</param>
/// <param name="History">Grades that were told, newest first; null where that is not known right now.</param>
/// <param name="Kind">The kind of evidence whose form is open.</param>
public sealed record ClaimModel(MapView View, Claim Claim, IReadOnlyList<Item>? Items, IReadOnlyList<ToldGrade>? History, ItemKind Kind)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public ClaimGrade? Grade => View.GradeOf(Claim.Id);

    public bool MayCite => View.Frame.MayWrite && Items is not null;

    /// <summary>What still counts or may count: what was withdrawn is not offered again.</summary>
    public IEnumerable<Item> Citable => (Items ?? []).Where(item => item.WithdrawnAt is null);

    public HistoryShape? Steps => History is { Count: > 0 } told && Grade is { } grade ? HistoryShape.Of(told, grade, View.Grades!.AsOf.ToDateTimeOffset()) : null;

    public string Value(string field, string otherwise = "") => Typed.TryGetValue(field, out var typed) ? typed : otherwise;
}
