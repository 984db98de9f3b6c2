namespace Journey.Owners.Organisation;

/// <summary>How a file is to be read: whether who is not in it leaves, and from when on what carries no date of its own.</summary>
internal sealed record OrganisationOptions(bool Complete, DateTimeOffset Effective);
