namespace Journey.Evidence.Http;

internal static class EvidenceEndpoints
{
    public static void MapEvidence(this WebApplication app)
    {
        var unit = app.MapGroup("/api/v1/units/{unit}");
        unit.MapSources();
        unit.MapLogs();
        unit.MapImports();
        unit.MapRecords();
        unit.MapPreviews();
        unit.MapTexts();
        unit.MapFigures();
        unit.MapScores();
        unit.MapCases();
        unit.MapClaims();
        unit.MapItems();
        unit.MapDrafts();
        unit.MapTouchpoints();
        unit.MapConformance();
        unit.MapSegmentComparison();
        unit.MapDrift();
        unit.MapStakes();
    }
}
