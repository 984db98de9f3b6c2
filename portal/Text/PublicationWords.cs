using Journey.Maps.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for reviews and publications.</summary>
internal static class PublicationWords
{
    public static string Of(VersionStatus status) => status switch
    {
        VersionStatus.InReview => T("In review"),
        VersionStatus.Published => T("Published"),
        VersionStatus.Superseded => T("Superseded"),
        VersionStatus.Archived => T("Archived"),
        _ => T("Draft"),
    };

    public static string Tone(VersionStatus status) => status switch
    {
        VersionStatus.Published => "hold",
        VersionStatus.InReview => "warn",
        _ => "",
    };

    public static string Of(PublicationStatus status) => status switch
    {
        PublicationStatus.Published => T("Published"),
        PublicationStatus.Superseded => T("Superseded"),
        PublicationStatus.Archived => T("Archived"),
        _ => "",
    };

    public static string Of(VersionReview review, Moments moments) => review.Status switch
    {
        ReviewStatus.Open => T("{0} asked on {1} to look at version {2}.", review.AskedBy, moments.Day(review.AskedAt), review.Version),
        ReviewStatus.Approved => review.Alone ? T("{0} approved version {1} alone: the unit has no other approver.", review.AnsweredBy, review.Version) : T("{0} approved version {1} on {2}.", review.AnsweredBy, review.Version, moments.Day(review.AnsweredAt)),
        ReviewStatus.SentBack => T("{0} sent version {1} back: {2}", review.AnsweredBy, review.Version, review.Answer),
        ReviewStatus.Overtaken => T("The review of version {0} was overtaken.", review.Version),
        _ => "",
    };

    /// <summary>Whether the version can be published, in a sentence.</summary>
    public static string Gate(LintModel model) => (model.Gate, model.View.Version.Status) switch
    {
        (_, VersionStatus.Published) => T("Version {0} is what readers see.", model.View.Version.Version),
        (null, _) => T("Whether it can be published is not known right now."),
        ({ Blocks.Count: 0 }, _) => T("Nothing holds version {0} back.", model.View.Version.Version),
        var (gate, _) => Figures.Plural(gate.Blocks.Count, "thing holds it back", "things hold it back"),
    };

    /// <summary>What a row of required content is called.</summary>
    public static string Row(string row) => row switch
    {
        "P01" => T("The test of the goal, and the end of the window"),
        "P02" => T("What customers want and need at steps"),
        "P03" => T("Who starts, receives and operates touchpoints"),
        "P04" => T("Confirmed handoffs"),
        "P05" => T("Scale and evidence of feelings"),
        "P06" => T("Criteria of failure points"),
        "P07" => T("Marks of friction, risk and value"),
        "P08" => T("Contact reasons of pain points"),
        "P09" => T("Evidence from customers and operations"),
        "P10" => T("Assumptions with a test or an accepted risk"),
        "P11" => T("Day and metric of fixes"),
        "P12" => T("Metrics of behaviour and of the business"),
        "P13" => T("What the map depends on"),
        "P14" => T("Day and name of the review"),
        _ => row,
    };

    /// <summary>The row of required content that a block is about; empty where it is about none.</summary>
    public static string RowOf(GateBlock block) => IsNumbered(block.Place, 'P') ? block.Place.Split('.')[0] : "";

    /// <summary>Where what holds a version back is mended.</summary>
    public static string Mend(MapView view, GateBlock block) => block.Place switch
    {
        var place when IsNumbered(place, 'P') => Html.Addresses.Content(view.Unit, view.Id, RowOf(block), place[(place.IndexOf('.', StringComparison.Ordinal) + 1)..]),
        var place when place.StartsWith("changeSets", StringComparison.Ordinal) => Html.Addresses.Versions(view.Unit, view.Id),
        var place when IsNumbered(place, 'L') => "#" + place.Split('.')[0],
        _ => "",
    };

    static bool IsNumbered(string place, char letter) => place.Length > 2 && place[0] == letter && char.IsAsciiDigit(place[1]);
}
