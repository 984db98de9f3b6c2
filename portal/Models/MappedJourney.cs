using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A journey in a list with its stages, and what has changed under them; null where that is not known right now.</summary>
public sealed record MappedJourney(MapSummary Summary, MapVersion Version, ReadStalenessReply? Staleness)
{
    /// <summary>Journeys of one family are the same one for different segments.</summary>
    public string Family => Summary.Family.Length > 0 ? Summary.Family : Summary.MapId;

    public MatrixCell Cell(string stage, string segment, bool wanted)
    {
        var found = Version.Document.Stages.FirstOrDefault(known => string.Equals(known.Title, stage, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            return new(segment, StageGround.None, Summary.MapId, 0, 0, wanted);
        }
        var grounded = found.Steps.Count(step => Summary.Line.Any(dot => dot.Step == step.Id && dot.Grade is "A" or "B"));
        var ground = IsStale(found) ? StageGround.Stale : found.Steps.Count > 0 && grounded == found.Steps.Count ? StageGround.Sound : StageGround.Weak;
        return new(segment, ground, Summary.MapId, found.Steps.Count, grounded, wanted);
    }

    bool IsStale(Stage stage)
    {
        HashSet<string> own =
        [
            Summary.MapId, stage.Id,
            .. stage.Steps.SelectMany(step => (string[])[step.Id, .. step.Touchpoints.Select(touchpoint => touchpoint.Id), .. step.Emotions.Select(felt => felt.Id)]),
            .. Version.Document.PainPoints.Where(pain => stage.Steps.Any(step => step.Id == pain.Step)).Select(pain => pain.Id),
        ];
        return Staleness is { } report && (report.States.Contains(Freshness.Expired) || report.Elements.Any(element => element.Reasons.Count > 0 && own.Contains(element.Element)));
    }
}
