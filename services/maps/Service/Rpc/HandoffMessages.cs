using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>What follows from the structure of a map, as messages.</summary>
internal static class HandoffMessages
{
    public static V1.ReadHandoffsReply Of(HandoffDesign design)
    {
        var reply = new V1.ReadHandoffsReply
        {
            Version = design.Version,
            Handoffs = { design.Handoffs.Select(Of) },
            Touchpoints = design.Touchpoints,
            OwnerChanges = design.OwnerChanges,
            Unknown = design.Unknown,
        };
        if (design.Fragmentation is { } fragmentation)
        {
            reply.Fragmentation = fragmentation;
        }

        return reply;
    }

    public static V1.DesignedHandoff Of(DesignedHandoff handoff) => new()
    {
        Id = handoff.Id,
        From = handoff.From.Id,
        To = handoff.To.Id,
        Title = handoff.Title,
        Giver = handoff.From.OperatedBy,
        Receiver = handoff.To.OperatedBy,
        ChangesOwner = handoff.ChangesOwner,
        ChangesChannel = handoff.ChangesChannel,
        Terms = handoff.Terms is { } terms ? ContentMessages.Of(terms) : null,
        Gaps = { handoff.Gaps.Select(gap => (V1.HandoffGap)((int)gap + 1)) },
    };

    public static V1.InternalProcess Of(InternalProcess inside)
    {
        var message = new V1.InternalProcess
        {
            InternalActors = inside.InternalActors,
            InternalWords = inside.InternalWords,
            Unseen = inside.Unseen,
            OrgMirror = inside.OrgMirror,
            Flagged = inside.IsFlagged,
            MoveBackstage = { inside.MoveBackstage.Select(c => new V1.BackstageCandidate { Step = c.Step, Title = c.Title, Word = c.Word }) },
            WordsKnown = inside.WordsKnown,
        };
        if (inside.Score is { } score)
        {
            message.Score = score;
        }

        return message;
    }
}
