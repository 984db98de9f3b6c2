namespace Journey.Evidence.Stakes;

/// <summary>What people entered to reckon with: evidence knows how many, not what one is worth.</summary>
/// <param name="PerContact">What a contact costs, in the currency; null where nobody said.</param>
/// <param name="PerCustomer">What a customer who is affected costs; null where nobody said.</param>
/// <param name="Currency">ISO 4217 code; empty where no value is entered.</param>
/// <param name="Source">Where the values are from, in words.</param>
/// <param name="Efforts">What candidate fixes are estimated to take.</param>
internal sealed record EnteredStake(double? PerContact, double? PerCustomer, string Currency, string Source, IReadOnlyList<EnteredEffort> Efforts);
