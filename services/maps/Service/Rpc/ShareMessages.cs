using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;

namespace Journey.Maps.Rpc;

/// <summary>Share links, and what they open, as messages.</summary>
internal static class ShareMessages
{
    public static V1.CreateShareReply Of(ShareMade made) => new() { Share = Of(made.Share), Token = made.Token };

    public static V1.ListSharesReply Of(Page<Share> page) => new() { Shares = { page.Items.Select(Of) }, Next = page.Next };

    public static V1.Share Of(Share share) => new()
    {
        ShareId = share.Id.ToString(),
        MapId = share.MapId.ToString(),
        Version = share.Version,
        Until = Day(share.Until),
        State = (V1.ShareState)((int)share.State + 1),
        CreatedAt = Timestamp.FromDateTimeOffset(share.CreatedAt),
        CreatedBy = share.CreatedBy,
        WithdrawnAt = share.WithdrawnAt is { } at ? Timestamp.FromDateTimeOffset(at) : null,
        WithdrawnBy = share.WithdrawnBy,
    };

    public static V1.OpenShareReply Of(OpenedShare opened) => new()
    {
        ShareId = opened.Id.ToString(),
        MapId = opened.MapId.ToString(),
        UnitId = opened.Unit.Id.ToString(),
        UnitKey = opened.Unit.Key,
        UnitName = opened.Unit.Name,
        TimeZone = opened.Unit.TimeZone,
    };

    public static V1.GetSharedMapReply Of(SharedMap shared) => new()
    {
        Map = MapMessages.Of(shared.Map),
        Grades = { shared.Grades.Select(g => new V1.SharedGrade { ClaimId = g.Claim, Grade = g.Grade, Score = g.Score, Contested = g.Contested }) },
        Undecided = shared.Undecided,
        Until = Day(shared.Until),
    };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
