namespace Journey.Portal.Charts.Flow;

/// <summary>An activity at its place: the middle of its upper edge, and its height.</summary>
public sealed record FlowBox(FlowActivity Activity, IReadOnlyList<string> Lines, double X, double Y, double Height, bool OnLine)
{
    const int LineLength = 22;

    public double Left => X - (FlowSizes.Box / 2);

    public double EndWidth => FlowSizes.Box * Activity.EndShare;

    public double Width => FlowSizes.Box;

    /// <summary>A name on at most two lines; what does not fit is in the title and in the table.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        if (name.Length <= LineLength)
        {
            return [name];
        }
        var cut = name.LastIndexOf(' ', LineLength);
        var first = cut > 4 ? name[..cut] : name[..LineLength];
        var rest = name[first.Length..].TrimStart();
        return [first, rest.Length <= LineLength ? rest : rest[..(LineLength - 1)] + "…"];
    }
}
