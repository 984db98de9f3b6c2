namespace Journey.Portal.Models;

/// <summary>What differs between two versions; null where nothing does, or it is not known right now.</summary>
public sealed record ChangesModel(MapView View, int From, int To, Meanwhile? Meanwhile);
