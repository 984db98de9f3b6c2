using Journey.Platform.Errors;

namespace Journey.Maps.Http;

internal static class PageLimit
{
    private const int Usual = 50;
    private const int Most = 200;

    public static int Read(int? limit)
    {
        var violations = new Violations();
        violations.Require(limit is null or (>= 1 and <= Most), "limit", $"It must be from 1 to {Most}.");
        violations.ThrowIfAny();
        return limit ?? Usual;
    }
}
