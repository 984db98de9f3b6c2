using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>A file of the organisation: chosen, looked at, or taken. The text travels with the form, so that nothing is kept between the two.</summary>
public sealed record OrganisationModel(Frame Frame, string Csv, bool Complete, string Effective, OrganisationReport? Report, IReadOnlyList<FieldViolation> Wrong)
{
    public static OrganisationModel Empty(Frame frame) => new(frame, "", false, "", null, []);
}
