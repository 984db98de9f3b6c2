using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>A claim with its grade, what it stands on, and what could be cited for it.</summary>
public sealed record ClaimModel(MapView View, Claim Claim, IReadOnlyList<Item>? Items, IReadOnlyList<FieldViolation> Wrong)
{
    public ClaimGrade? Grade => View.GradeOf(Claim.Id);

    public bool MayCite => View.Frame.MayWrite && Items is not null;
}
