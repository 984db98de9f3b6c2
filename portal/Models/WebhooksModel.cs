using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The unit's webhooks, and the form that adds one; null where owners did not answer in time.</summary>
public sealed record WebhooksModel(Frame Frame, IReadOnlyList<Webhook>? Webhooks)
{
    /// <summary>The webhook that was made just now, with its secret; null where none was.</summary>
    public Webhook? Made { get; init; }

    public string Url { get; init; } = "";

    public string Events { get; init; } = "";

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation => violation.Field == field || violation.Field.StartsWith($"{field}[", StringComparison.Ordinal));
}
