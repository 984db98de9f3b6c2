namespace Journey.Maps.Http;

internal sealed record NameForm(string Name = "");
