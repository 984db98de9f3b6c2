using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for where a map or an element stands.</summary>
internal static class StaleWords
{
    public static string Of(Freshness status) => status switch
    {
        Freshness.Stale => T("Stale"),
        Freshness.AtRisk => T("At risk"),
        Freshness.Expired => T("Past its day of review"),
        Freshness.Unknown => T("Never verified"),
        Freshness.Scheduled => T("A change is announced"),
        Freshness.Fresh => T("Fresh"),
        _ => T("Not computed yet"),
    };

    public static string Tone(Freshness status) => status switch
    {
        Freshness.Stale or Freshness.Expired => "bad",
        Freshness.AtRisk or Freshness.Scheduled => "warn",
        _ => "",
    };

    public static string Of(AttestationVerdict verdict) => verdict switch
    {
        AttestationVerdict.StillTrue => T("Still true"),
        AttestationVerdict.Changed => T("The map was changed"),
        _ => T("It is no longer on the map"),
    };
}
