namespace Journey.Maps.Http;

internal sealed record MergerForm(string Into = "");
