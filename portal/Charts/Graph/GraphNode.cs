namespace Journey.Portal.Charts.Graph;

/// <summary>An activity at its place in the drawing.</summary>
public sealed record GraphNode(string Name, long Count, bool OnLine, int Column, double X, double Y)
{
    const int LineLength = 17;

    /// <summary>Under an activity of the line, right of one beside it, where edges run down.</summary>
    public (double X, double Y, string Anchor) Label => OnLine ? (X, Y + 28, "middle") : (X + 14, Y + (Lines.Count > 1 ? -8 : 0), "start");

    public double Radius => OnLine ? 10 : 8;

    /// <summary>The name on at most two lines; what does not fit is in the title and in the table.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            if (Name.Length <= LineLength)
            {
                return [Name];
            }
            var cut = Name.LastIndexOf(' ', LineLength);
            var first = cut > 4 ? Name[..cut] : Name[..LineLength];
            var rest = Name[first.Length..].TrimStart();
            return [first, rest.Length <= LineLength ? rest : rest[..(LineLength - 1)] + "…"];
        }
    }
}
