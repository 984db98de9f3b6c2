using System.Globalization;
using Journey.Maps.V1;
using Journey.Portal.Editing;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for maps of a family side by side, and for who belongs to their segments.</summary>
internal static class FamilyWords
{
    public static string Whose(ComparedMap map) => map.SegmentName.Length > 0 ? map.SegmentName : T("All customers");

    /// <summary>A curve by its map's letter and by who says so.</summary>
    public static string Basis(EmotionCurve curve) => curve.SelfReported ? T("{0} said", ComparedRow.Letter(curve.Map)) : T("{0} assumed", ComparedRow.Letter(curve.Map));

    /// <summary>How much differs from the first map to another one.</summary>
    public static string Counted(MapDifference difference)
    {
        var told = Kinds.Select(kind => (N: difference.Counts.GetValueOrDefault(kind.Code), kind.Beside)).Where(kind => kind.N > 0).Select(kind => T(kind.Beside, kind.N));
        return T("From A to {0} over all parts: {1}.", ComparedRow.Letter(difference.Map), string.Join(T(", "), told.DefaultIfEmpty(T("nothing differs"))));
    }

    /// <summary>The same in a cell, the most frequent kind first.</summary>
    public static string Differing(MapDifference difference) => difference.Counts.Count == 0 ? T("nothing") : string.Join(T(", "),
        from count in difference.Counts
        orderby count.Value descending
        select T(Kinds.FirstOrDefault(kind => kind.Code == count.Key) is { InCell.Length: > 0 } known ? known.InCell : "{0} " + count.Key, Figures.Count(count.Value)));

    /// <summary>A difference in a line: in English as maps says it, else from its parts.</summary>
    public static string Told(MapChange change)
    {
        if (Language.Current == Language.English)
        {
            return change.Words;
        }
        var kind = ElementKinds.All.FirstOrDefault(known => known.Code == change.ElementKind);
        var name = kind is null ? Names.Kind(change.ElementKind) : T(kind.Name);
        var field = kind?.Fields.FirstOrDefault(known => known.Name == change.Field) is { } told ? T(told.Label) : "";
        var what = field.Length > 0 ? T("{0} ({1})", Names.Of(change.Kind), field) : Names.Of(change.Kind);
        return change.Title.Length > 0 ? T("{0} “{1}”: {2}", name, change.Title, what) : T("{0}: {1}", name, what);
    }

    /// <summary>From which day a definition holds.</summary>
    public static string From(SegmentDefinition definition) => definition.From.Length > 0
        ? Moments.Day(DateOnly.ParseExact(definition.From, "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : T("the beginning");

    /// <summary>The version of a definition that holds, and what is about it.</summary>
    public static string Holds(SegmentDefinition definition) => string.Join(T(", "), new[]
    {
        T("version {0}", definition.Version),
        definition.Newest > definition.Version ? T("{0} is coming", definition.Newest) : "",
        definition.From.Length > 0 ? T("holds from {0}", From(definition)) : "",
    }.Where(part => part.Length > 0));

    /// <summary>What stands behind the key of a definition: its version, and how many belong where that is known.</summary>
    public static string Defined(SegmentDefinition definition) => string.Join(T(", "), new[]
    {
        T("definition {0}", definition.Version),
        definition.HasSize ? T("{0} customers", Figures.Count(definition.Size)) : "",
        definition.HasShare ? T("{0} of all", Figures.Percent(definition.Share)) : "",
    }.Where(part => part.Length > 0)) + (definition.Source.Length > 0 ? T(" ({0})", definition.Source) : "");

    static (string Code, string Beside, string InCell)[] Kinds =>
    [
        ("added", "{0} added", "{0} added"), ("removed", "{0} gone", "{0} removed"), ("moved", "{0} moved", "{0} moved"), ("changed", "{0} changed", "{0} changed"),
        ("ownerChanged", "{0} run by another unit", "{0} with another owner"), ("gradeChanged", "{0} graded otherwise", "{0} graded otherwise"),
    ];
}
