using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>The form that defines a log, with what was typed and what is wrong with it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Sources">Sources it can join.</param>
/// <param name="Activities">Activities of the sources, the most frequent first: what a case can begin and end with.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Wrong">What is wrong with it.</param>
public sealed record LogFormModel(string Unit, IReadOnlyList<SourceState> Sources, IReadOnlyList<string> Activities, Log Typed, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>What parts cases into segments.</summary>
    public IEnumerable<string> Segmentings => ["segment", "channel", .. Sources.SelectMany(state => state.Source.Dimensions).Distinct(StringComparer.Ordinal)];
}
