using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;
using Journey.Maps.Staleness;

namespace Journey.Maps.Rpc;

/// <summary>Changes as messages.</summary>
internal static class ChangeMessages
{
    public static ChangeDraft Read(V1.DeclareChangeRequest request) => new(
        request.Source,
        request.Id,
        request.Kind == 0 ? null : (DeclaredKind)((int)request.Kind - 1),
        request.Title,
        request.EffectiveAt,
        request.Materiality == 0 ? null : (Materiality)((int)request.Materiality - 1),
        request.Scope is { } scope
            ? new ChangeScope([.. scope.Products], [.. scope.Policies], [.. scope.Channels], [.. scope.Segments], [.. scope.TouchpointKeys], [.. scope.Units])
            : null,
        request.HasTurnover ? request.Turnover : null);

    public static V1.ListChangesReply Of(Page<ListedChange> page) => new() { Changes = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.ListedChange Of(ListedChange listed) => new()
    {
        Change = Of(listed.Change),
        Maps = { listed.Maps.Select(map => new V1.TouchedMap { MapId = map.MapId.ToString(), Title = map.Title, Elements = map.Elements }) },
        Gap = listed.IsGap,
    };

    public static V1.DeclaredChange Of(DeclaredChange change)
    {
        var message = new V1.DeclaredChange
        {
            Change = change.Change.ToString(),
            Source = change.Source,
            Id = change.Id,
            Kind = (V1.DeclaredKind)((int)change.Kind + 1),
            Title = change.Title,
            DeclaredAt = Timestamp.FromDateTimeOffset(change.DeclaredAt),
            DeclaredBy = change.DeclaredBy,
            EffectiveAt = Timestamp.FromDateTimeOffset(change.EffectiveAt),
            Materiality = (V1.Materiality)((int)change.Materiality + 1),
            Scope = Of(change.Scope),
            WithdrawnAt = change.WithdrawnAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
            WithdrawnBy = change.WithdrawnBy,
            WithdrawReason = change.WithdrawReason,
        };
        if (change.Turnover is { } turnover)
        {
            message.Turnover = turnover;
        }

        return message;
    }

    private static V1.ChangeScope Of(ChangeScope scope) => new()
    {
        Products = { scope.Products },
        Policies = { scope.Policies },
        Channels = { scope.Channels },
        Segments = { scope.Segments },
        TouchpointKeys = { scope.TouchpointKeys },
        Units = { scope.Units },
    };
}
