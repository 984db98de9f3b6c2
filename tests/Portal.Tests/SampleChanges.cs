using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;

namespace Portal.Tests;

/// <summary>Changes that were told of: one that touches the map, one that is announced, one that nothing covers, one of the whole unit, one taken back.</summary>
internal static class SampleChanges
{
    public const string Router = "0199a000-0000-7000-8000-0000000000c1";

    public static IEnumerable<ListedChange> All() =>
    [
        Told(Router, DeclaredKind.Product, "Another router", new() { Products = { "router" } }, touched: 2),
        Told("0199a000-0000-7000-8000-0000000000c2", DeclaredKind.Policy, "Another price", new() { Policies = { "price" } }, touched: 1, from: new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero)),
        Told("0199a000-0000-7000-8000-0000000000c3", DeclaredKind.Channel, Samples.Hostile, new() { Channels = { "fax" } }),
        Unit(),
        Withdrawn(),
    ];

    public static ListedChange Unit() => Told("0199a000-0000-7000-8000-0000000000c4", DeclaredKind.Behaviour, "Everybody works at home", new(), Materiality.Major);

    static ListedChange Withdrawn()
    {
        var told = Told("0199a000-0000-7000-8000-0000000000c5", DeclaredKind.Segment, "", new() { Segments = { "students" } }, Materiality.Minor);
        (told.Change.WithdrawnAt, told.Change.WithdrawnBy, told.Change.WithdrawReason) = (Samples.Day.ToTimestamp(), "Jonas Weber", "Told twice");
        return told;
    }

    static ListedChange Told(string key, DeclaredKind kind, string title, ChangeScope scope, Materiality materiality = Materiality.Material, int touched = 0, DateTimeOffset? from = null) => new()
    {
        Change = new()
        {
            Change = key,
            Source = "portal",
            Id = key,
            Kind = kind,
            Title = title,
            DeclaredAt = Samples.Day.ToTimestamp(),
            DeclaredBy = "Aiko Tanaka",
            EffectiveAt = (from ?? Samples.Day).ToTimestamp(),
            Materiality = materiality,
            Scope = scope,
        },
        Maps = { touched == 0 ? [] : new[] { new TouchedMap { MapId = Samples.MapId, Title = "First 30 days after purchase", Elements = touched } } },
        Gap = touched == 0 && scope.CalculateSize() > 0,
    };
}
