namespace Journey.Owners.Organisation;

/// <summary>
/// What a file changes, or has changed, and the lines that are not taken. Endings are held back where a complete file has such lines:
/// who stands on one of them must not leave for it.
/// </summary>
internal sealed record OrganisationReport(
    int Rows, bool Applied, bool EndingsHeldBack, IReadOnlyList<OrganisationChange> Changes, IReadOnlyList<Reject> Rejects);
