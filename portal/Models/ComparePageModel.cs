namespace Journey.Portal.Models;

/// <summary>A map beside the three adjacent concepts; the lens says which one is opened in full.</summary>
public sealed record ComparePageModel(MapView View, CompareModel Compare, Belief? Belief, string Lens);
