using System.Collections.Immutable;
using Journey.Maps.Linting.Rules;

namespace Journey.Maps.Linting;

/// <summary>The lint rules of DOMAIN d6, in order. Whoever changes what a rule finds raises the version.</summary>
internal static class LintRules
{
    public const int Version = 1;

    public static ImmutableArray<LintRule> All { get; } =
    [
        new NoDecision(), new NoOwner(), new BeliefOnly(), new NoGoal(), new PersonaWithArrows(), new NothingMarked(), new NoReview(), new WrongDetail(),
        new EmotionAssumed(), new AllIsWell(), new InsideOut(), new SingleChannel(), new PartMissing(), new LocalMeasureOnly(), new Theatre(),
    ];

    public static LintRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
