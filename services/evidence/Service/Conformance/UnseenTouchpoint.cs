namespace Journey.Evidence.Conformance;

/// <summary>A touchpoint of the map that no case reached; where no activity is said to be it, the log cannot show it.</summary>
internal sealed record UnseenTouchpoint(string Touchpoint, string ElementId, string Name, bool Mapped);
