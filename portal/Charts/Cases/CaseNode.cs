namespace Journey.Portal.Charts.Cases;

/// <summary>A place of the drawing: a touchpoint of the line, or an event beside it.</summary>
public sealed record CaseNode(double X, double Y, string Class, string Number, IReadOnlyList<string> Lines, string Note)
{
    /// <summary>Under a place of the line, right of an event beside it.</summary>
    public (double X, double Y, string Anchor) Label => Beside ? (X + 17, Y - 2, "start") : (X, Y + 30, "middle");

    bool Beside => Class.Contains("off", StringComparison.Ordinal);
}
