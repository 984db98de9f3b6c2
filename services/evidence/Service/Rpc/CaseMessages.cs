using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class CaseMessages
{
    public static CasesAsked Read(V1.ListCasesRequest request) => new(
        request.Activity, request.EdgeFrom.Length + request.EdgeTo.Length == 0 ? [] : [request.EdgeFrom, request.EdgeTo], request.Variant, request.Reason,
        request.Limit == 0 ? null : request.Limit, request.Cursor);

    public static V1.ListCasesReply Write(Answered<CasePage> answered) => new()
    {
        Cases = { answered.Figures!.Cases.Select(Write) },
        Next = answered.Figures.Next ?? "",
        Revision = answered.Told.Revision,
        Partial = answered.Told.Partial,
        Selected = FigureMessages.Selected(answered.Told.Asked),
    };

    public static V1.GetCaseReply Write(Answered<WalkedCase> answered) => new()
    {
        Case = Write(answered.Figures!.Case),
        Steps = { answered.Figures.Steps.Select(Write) },
        Revision = answered.Told.Revision,
        Partial = answered.Told.Partial,
        Selected = FigureMessages.Selected(answered.Told.Asked),
    };

    private static V1.CaseSummary Write(ListedCase listed) => new()
    {
        Case = listed.Case,
        Start = Times.Write(listed.Start),
        End = Times.Write(listed.End),
        Events = listed.Events,
        Records = listed.Records,
        Segment = listed.Segment,
        Open = listed.Open,
    };

    private static V1.CaseStep Write(CaseStep step)
    {
        var written = new V1.CaseStep
        {
            Time = Times.Write(step.Time),
            Activity = step.Activity ?? "",
            Channel = step.Channel ?? "",
            Reason = step.Reason ?? "",
            Outcome = step.Outcome ?? "",
            Scale = step.Scale ?? "",
            Handover = step.Handover,
            SourceKey = step.Source,
            Dimensions = { step.Dimensions?.ToDictionary() ?? [] },
        };
        if (step.WaitSeconds is { } wait)
        {
            written.WaitSeconds = wait;
        }

        if (step.Score is { } score)
        {
            written.Score = (double)score;
        }

        if (step.ServiceSeconds is { } service)
        {
            written.ServiceSeconds = service;
        }

        return written;
    }
}
