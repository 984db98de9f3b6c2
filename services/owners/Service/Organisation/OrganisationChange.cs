namespace Journey.Owners.Organisation;

/// <summary>One thing that a file changes. Before and after are the names, teams or elements concerned; at is when, where the change has a date.</summary>
internal sealed record OrganisationChange(ChangeKind Kind, string Subject, string Before, string After, DateTimeOffset? At);
