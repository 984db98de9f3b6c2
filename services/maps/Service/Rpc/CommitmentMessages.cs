using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Commitments, and what versions changed, as messages.</summary>
internal static class CommitmentMessages
{
    public static CommitmentDraft Read(V1.NoteCommitmentRequest request) => new(
        request.Kind == 0 ? null : (CommitmentKind)((int)request.Kind - 1), request.What, request.MapVersion, request.DecisionId, request.CommittedOn, request.By);

    public static V1.ListCommitmentsReply Of(Page<Commitment> page) => new() { Commitments = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListEffectsReply Of(Page<VersionEffect> page) => new() { Effects = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.Commitment Of(Commitment commitment) => new()
    {
        CommitmentId = commitment.Id.ToString(),
        MapId = commitment.MapId.ToString(),
        MapVersion = commitment.MapVersion,
        Kind = (V1.CommitmentKind)((int)commitment.Kind + 1),
        What = commitment.What,
        DecisionId = commitment.Decision?.ToString() ?? "",
        CommittedOn = commitment.CommittedOn.ToString("O", CultureInfo.InvariantCulture),
        By = commitment.By,
        NotedAt = Timestamp.FromDateTimeOffset(commitment.NotedAt),
        NotedBy = commitment.NotedBy,
        Warnings = { commitment.Warnings.Select(warning => (V1.CommitmentWarning)((int)warning + 1)) },
    };

    private static V1.VersionEffect Of(VersionEffect effect) => new()
    {
        Version = effect.Version,
        CreatedAt = Timestamp.FromDateTimeOffset(effect.CreatedAt),
        CreatedBy = effect.CreatedBy,
        Owners = { effect.Owners.Select(HistoryMessages.Of) },
        Priorities = { effect.Priorities.Select(HistoryMessages.Of) },
        Decisions = { effect.Decisions.Select(id => id.ToString()) },
        Words = effect.Words,
        Assigned =
        {
            effect.Assigned.Select(owner => new V1.AssignedOwner
            {
                Element = owner.Element, PersonId = owner.Person.ToString(), Duty = owner.Duty, At = Timestamp.FromDateTimeOffset(owner.At),
            }),
        },
    };
}
