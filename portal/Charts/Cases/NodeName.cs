namespace Journey.Portal.Charts.Cases;

/// <summary>A name on at most two lines of a drawing; what does not fit is in the list below it.</summary>
internal static class NodeName
{
    const int Length = 17;
    const int ShortestFirst = 4;

    public static IReadOnlyList<string> Lines(string name)
    {
        if (name.Length <= Length)
        {
            return [name];
        }
        var cut = name.LastIndexOf(' ', Length);
        var first = cut > ShortestFirst ? name[..cut] : name[..Length];
        var rest = name[first.Length..].TrimStart();
        return [first, rest.Length <= Length ? rest : rest[..(Length - 1)] + "…"];
    }
}
