using Journey.Evidence.Stakes;

namespace Journey.Evidence.Http;

internal sealed record EnteredStakeView(
    int Revision, double? PerContact, double? PerCustomer, string? Currency, string? Source, IReadOnlyList<EnteredEffort> Efforts, DateTimeOffset? At, string By)
{
    public static EnteredStakeView? Of(MapStakes told) => told.Entered is not { } entered ? null : new EnteredStakeView(
        told.Revision, entered.PerContact, entered.PerCustomer, entered.Currency.Length == 0 ? null : entered.Currency, entered.Source.Length == 0 ? null : entered.Source,
        entered.Efforts, told.EnteredAt, told.EnteredBy);
}
