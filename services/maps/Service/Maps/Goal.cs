namespace Journey.Maps.Maps;

internal sealed record Goal(string Statement = "", string OutcomeTest = "");
