using Journey.Maps.Maps;

namespace Journey.Maps.Linting.Rules;

/// <summary>What a customer feels only the customer can report.</summary>
internal sealed class EmotionAssumed() : LintRule("L09", Severity.Warning, "An emotion without self-report")
{
    public override bool Applies(LintSubject on) => on.Emotions().Any();

    public override IEnumerable<Flaw> Check(LintSubject on) => on.Emotions().Where(emotion => emotion.Basis != EmotionBasis.SelfReported)
        .Select(emotion => new Flaw(emotion.Id, "The emotion is assumed.", "Ask customers, and cite what they report."));
}
