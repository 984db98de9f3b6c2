namespace Journey.Evidence.Figures;

/// <summary>What a caller asks of a log. Instants are the starts of days in the unit's zone.</summary>
internal sealed record FigureQuery(string? Segment = null, Instant? From = null, Instant? To = null, int? Top = null)
{
    public const int MostRows = 1_000;
    public const int Rows = 10;
}
