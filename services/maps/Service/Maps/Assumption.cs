namespace Journey.Maps.Maps;

/// <summary>A claim that nothing from customers or operations supports: how it will be tested, or why its risk is taken.</summary>
internal sealed record Assumption(string Id = "", string Claim = "", string Test = "", string AcceptedRisk = "") : IElement;
