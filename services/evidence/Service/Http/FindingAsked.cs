using Journey.Evidence.Conformance;
using Journey.Evidence.Figures;
using Journey.Platform.Errors;

namespace Journey.Evidence.Http;

/// <summary>A finding and the selection it was read with; the fields are the options of the address that told it.</summary>
internal sealed record FindingAsked(
    string FindingId, string? Log = null, string? Segment = null, string? From = null, string? To = null, string? AsOf = null, string? Anchor = null,
    int? Days = null, IReadOnlyList<string>? Exclude = null)
{
    public CaseQuery Query()
    {
        var violations = new Violations();
        var query = new CaseQuery(
            Given(Log), Segment, When(From, "from", violations), When(To, "to", violations), When(AsOf, "asOf", violations), Given(Anchor), Days, Exclude);
        violations.ThrowIfAny();
        return query;
    }

    private static string? Given(string? text) => text is { Length: > 0 } ? text : null;

    private static Instant? When(string? text, string field, Violations violations)
    {
        var instant = default(Instant);
        var read = text is not { Length: > 0 } || Instant.TryParse(text, out instant);
        violations.Require(read, field, "It is a date, or an instant with an offset.");
        return read && text is { Length: > 0 } ? instant : null;
    }
}
