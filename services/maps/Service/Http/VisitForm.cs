namespace Journey.Maps.Http;

internal sealed record VisitForm(int Version = 0);
