using Journey.Evidence.Touchpoints;

namespace Journey.Evidence.Rpc;

internal static class TouchpointMessages
{
    public static V1.TouchpointMapping Write(LogMapping mapping) => new()
    {
        LogKey = mapping.LogKey,
        Revision = mapping.Revision,
        Activities = { mapping.Activities.Select(Write) },
        History = { mapping.History.Select(Write) },
    };

    private static V1.MappedActivity Write(MappedActivity row) => new()
    {
        Activity = row.Activity,
        Events = row.Events,
        Touchpoint = row.Touchpoint ?? "",
        ReplacedBy = row.ReplacedBy ?? "",
        Problem = row.Problem ?? "",
        Proposals =
        {
            row.Proposals.Select(proposal => new V1.TouchpointProposal
            {
                Touchpoint = proposal.Touchpoint, Name = proposal.Name, MapId = proposal.MapId.ToString(), Likeness = proposal.Likeness,
            }),
        },
    };

    private static V1.TouchpointDefinition Write(TouchpointRule rule) => new()
    {
        Activity = rule.Activity,
        Touchpoint = rule.Touchpoint,
        From = Times.Write(rule.From),
        At = Times.Write(rule.At),
        By = rule.By,
        Revision = rule.Revision,
    };
}
