namespace Journey.Evidence.Figures;

/// <summary>Which cases: of one segment (0 is none, null is all), and starting on days from and before to.</summary>
internal sealed record Selection(int? Segment, int? FromDay, int? ToDay)
{
    public bool AllDays => FromDay is null && ToDay is null;
}
