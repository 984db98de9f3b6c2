namespace Journey.Maps.Publishing;

/// <summary>An item of evidence behind a claim that counts.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="StatementVersion">Its wording.</param>
/// <param name="FromCustomers">Whether customers are its origin.</param>
/// <param name="FromOperations">Whether the organisation's operation is.</param>
/// <param name="Supports">Whether it speaks for the claim.</param>
internal sealed record CitedItem(string Claim, int StatementVersion, bool FromCustomers, bool FromOperations, bool Supports);
