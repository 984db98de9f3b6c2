using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

/// <summary>How well the claims of a map are evidenced; no share where there are none.</summary>
internal sealed record MapGradeView(int Claims, int Sound, double? Share, double? Low, double? High, string? WorstClaimId)
{
    public static MapGradeView Of(MapGrades map)
    {
        var share = map.Share;
        return new MapGradeView(map.Claims.Count, map.Sound, share?.Estimate, share?.Low, share?.High, map.Worst?.Claim.ClaimId);
    }
}
