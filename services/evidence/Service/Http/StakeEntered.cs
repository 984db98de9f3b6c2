namespace Journey.Evidence.Http;

internal sealed record StakeEntered(int Revision);
