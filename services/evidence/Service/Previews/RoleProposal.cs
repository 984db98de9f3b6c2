namespace Journey.Evidence.Previews;

/// <summary>What is proposed for one role, how sure that is (0 to 1), and why.</summary>
internal sealed record RoleProposal(string Role, string? Column, double Confidence, bool Unsure, string Why, IReadOnlyList<string> Others);
