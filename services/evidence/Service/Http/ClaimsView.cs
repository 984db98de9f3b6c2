using Journey.Evidence.Claims;

namespace Journey.Evidence.Http;

internal sealed record ClaimsView(int MapVersion, DateTimeOffset AsOf, MapGradeView Grade, IReadOnlyList<ClaimView> Claims)
{
    public static ClaimsView Of(MapGrades map) => new(map.Version, map.AsOf, MapGradeView.Of(map), [.. map.Claims.Select(ClaimView.Of)]);
}
