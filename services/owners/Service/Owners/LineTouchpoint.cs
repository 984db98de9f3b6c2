namespace Journey.Owners.Owners;

/// <summary>A touchpoint in the order of the map. Unit is who operates it, as its people call it; empty where nobody is named.</summary>
internal sealed record LineTouchpoint(string Id, string Name, string Channel, string Unit);
