using Journey.Evidence.Touchpoints;

namespace Journey.Evidence.Http;

internal sealed record DefinitionView(string Activity, string Touchpoint, DateTimeOffset? From, DateTimeOffset At, string By, int Revision)
{
    public static DefinitionView Of(TouchpointRule rule) => new(rule.Activity, rule.Touchpoint, rule.From, rule.At, rule.By, rule.Revision);
}
