namespace Journey.Maps.Maps;

internal sealed record Window(string Anchor = "", string End = "", int Days = 0);
