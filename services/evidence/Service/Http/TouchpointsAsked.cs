using Journey.Evidence.Figures;
using Journey.Evidence.Touchpoints;
using Journey.Platform.Errors;

namespace Journey.Evidence.Http;

/// <param name="Rows">What is said.</param>
/// <param name="From">A date in the unit's zone, or an instant with an offset; absent for all time.</param>
internal sealed record TouchpointsAsked(IReadOnlyList<TouchpointRow> Rows, string? From = null)
{
    public Instant? Since()
    {
        var read = default(Instant);
        var violations = new Violations();
        violations.Require(From is null or "" || Instant.TryParse(From, out read), "from", "It is a date, or an instant with an offset.");
        violations.ThrowIfAny();
        return From is null or "" ? null : read;
    }
}
