using Journey.Maps.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for changes that somebody told of.</summary>
internal static class ToldWords
{
    /// <summary>What a change may be about: the field of the form, and the ids that it names.</summary>
    public static IEnumerable<(string Field, string Name, string Hint, IReadOnlyList<string> Ids)> Scope(ChangeScope scope) =>
    [
        ("products", T("Products"), T("as dependencies on maps name them"), scope.Products),
        ("policies", T("Policies"), T("as dependencies on maps name them"), scope.Policies),
        ("channels", T("Channels"), T("by key or name"), scope.Channels),
        ("segments", T("Segments"), T("by key"), scope.Segments),
        ("touchpointKeys", T("Touchpoints"), T("by key"), scope.TouchpointKeys),
        ("units", T("Operating units"), T("as touchpoints name them"), scope.Units),
    ];

    public static string About(ToldChange told) => told.IsOfWholeUnit
        ? T("About the whole unit.")
        : T("About {0}.", string.Join("; ", Scope(told.Change.Scope).Where(part => part.Ids.Count > 0).Select(part => T("{0}: {1}", part.Name, string.Join(T(", "), part.Ids)))));

    public static string Of(DeclaredKind kind) => kind switch
    {
        DeclaredKind.Product => T("Product"),
        DeclaredKind.Policy => T("Policy"),
        DeclaredKind.Segment => T("Segment"),
        DeclaredKind.Channel => T("Channel"),
        _ => T("What customers do"),
    };

    public static string Title(DeclaredChange change) => change.Title.Length > 0 ? change.Title : T("{0}, without words", Of(change.Kind));

    public static string Of(Materiality materiality) => materiality switch
    {
        Materiality.Minor => T("Minor: it is kept and makes nothing stale"),
        Materiality.Major => T("Major: the same, and more so for people"),
        _ => T("Material: what depends on it is to be looked at again"),
    };

    /// <summary>From when on it holds, and who said so.</summary>
    public static string When(ToldChange told) =>
        T("Holds from {0}.", told.Frame.Moments.Day(told.Change.EffectiveAt)) + " " + T("Told by {0} on {1}.", told.Change.DeclaredBy, told.Frame.Moments.Day(told.Change.DeclaredAt));

    /// <summary>What of a journey it touches, and what of that still waits.</summary>
    public static string Touches(ToldChange told, TouchedJourney journey)
    {
        var touched = T("{0} touched", Figures.Plural(journey.Map.Elements, "element", "elements"));
        return told switch
        {
            { IsWithdrawn: true } => touched,
            { Change.Materiality: Materiality.Minor } => touched + T(", ") + T("none made stale"),
            { IsAnnounced: true } => touched + T(", ") + T("stale from that day on"),
            _ when journey.Open is null => touched,
            _ when journey.Open == 0 => touched + T(", ") + T("nothing left to look at"),
            _ => touched + T(", ") + T("{0} still to be looked at", Figures.Count(journey.Open.Value)),
        };
    }
}
