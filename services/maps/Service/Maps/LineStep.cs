namespace Journey.Maps.Maps;

internal sealed record LineStep(string Step, string Title, string Grade);
