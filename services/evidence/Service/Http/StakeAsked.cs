using Journey.Evidence.Stakes;

namespace Journey.Evidence.Http;

/// <summary>Values and estimates to reckon with; they take the place of all that were entered.</summary>
internal sealed record StakeAsked(
    int ExpectedRevision, double? PerContact = null, double? PerCustomer = null, string? Currency = null, string? Source = null, IReadOnlyList<EnteredEffort>? Efforts = null)
{
    public EnteredStake Entered() => new(PerContact, PerCustomer, Currency ?? "", Source ?? "", Efforts ?? []);
}
