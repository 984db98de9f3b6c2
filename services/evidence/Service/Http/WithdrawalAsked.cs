namespace Journey.Evidence.Http;

internal sealed record WithdrawalAsked(string? Reason = null);
