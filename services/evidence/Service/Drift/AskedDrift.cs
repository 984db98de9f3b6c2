using Journey.Evidence.Figures;
using Journey.Evidence.Logs;

namespace Journey.Evidence.Drift;

/// <summary>What is to be held against what.</summary>
/// <param name="Log">The log.</param>
/// <param name="Rule">How its lines are cut.</param>
/// <param name="Segment">Word of the segment; null for all.</param>
/// <param name="Zone">Of the unit.</param>
/// <param name="Told">What is known of the answer up to here.</param>
internal sealed record AskedDrift(LogScope Log, CutRule Rule, int? Segment, TimeZoneInfo Zone, MapDrift Told)
{
    public int CaseDays => Told.Days ?? 0;

    public ScanKey Key(DayWindow baseline, DayWindow latest) => new(
        $"drift {baseline.From.DayNumber} {latest.From.DayNumber} {Told.WindowDays}", Log.Scope, Log.Revision, Rule, Segment, baseline.StartsAt(Zone), latest.EndsAt(Zone), null, "");
}
