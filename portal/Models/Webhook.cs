namespace Journey.Portal.Models;

/// <summary>Where the unit wants to be told what happens. Events: types, none for all; because: why it is off, where nobody switched it off; secret: told once, when it is made.</summary>
public sealed record Webhook(Guid Id, string Url, IReadOnlyList<string> Events, bool Active, string? Because, string? Secret, string CreatedBy, DateTimeOffset CreatedAt);
