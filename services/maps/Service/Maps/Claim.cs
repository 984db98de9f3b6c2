namespace Journey.Maps.Maps;

internal sealed record Claim(string Id = "", string Statement = "", int StatementVersion = 0, string Element = "", ClaimStanding? Standing = null) : IElement;
