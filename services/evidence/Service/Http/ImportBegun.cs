namespace Journey.Evidence.Http;

internal sealed record ImportBegun(Guid Id);
