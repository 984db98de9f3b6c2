using System.Reflection;
using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;

namespace Contracts.Tests;

// One instance of every event; a new event without one here fails.
internal static class Events
{
    private static readonly Guid Map = new("0197a000-0000-7000-8000-000000000010");
    private static readonly Guid Sprint = new("0197a000-0000-7000-8000-000000000022");
    private static readonly Guid Team = new("0197a000-0000-7000-8000-000000000023");
    private static readonly DateTimeOffset Time = new(2026, 1, 5, 8, 30, 15, 250, TimeSpan.Zero);

    public static IReadOnlyList<Type> All { get; } =
    [
        .. new[] { typeof(MapRevised), typeof(ClaimGraded), typeof(OwnerAssigned) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.IsAssignableTo(typeof(IEvent)) && !type.IsAbstract),
    ];

    public static IReadOnlyDictionary<Type, Envelope> Examples { get; } = new Dictionary<Type, Envelope>
    {
        [typeof(MapRevised)] = Wrap(
            new MapRevised(
                Map, 3, "First 30 days after purchase", "new-customers",
                [
                    new RevisedElement(Map.ToString(), "map", "First 30 days after purchase", "", ""),
                    new RevisedElement("0197a000-0000-7000-8000-000000000011", "touchpoint", "Invoice", "0197a000-0000-7000-8000-000000000012", "invoice"),
                ],
                [new RevisedClaim("0197a000-0000-7000-8000-000000000013", 2, "Setup is the main pain.", Map.ToString(), "map")],
                new RevisedJourney(
                    "purchase", "pay bill", 30,
                    [new RevisedTouchpoint("0197a000-0000-7000-8000-000000000011", "invoice", "Invoice", "I get the first bill", false, true, "P3D", ["bill"], "mail", "Billing")],
                    [["invoice"]],
                    [new RevisedPainPoint("0197a000-0000-7000-8000-000000000017", "Setup is hard", 5, ["setup"], ["0197a000-0000-7000-8000-000000000011"])],
                    [new RevisedHandoff(
                        "0197a000-0000-8000-8000-000000000019", "0197a000-0000-7000-8000-00000000001a", "0197a000-0000-7000-8000-000000000011",
                        "Shop", "Billing", false, "P1D", "Order number", "No bill after a day", true, true)],
                    [new RevisedHandoff(
                        "0197a000-0000-8000-8000-00000000001b", "0197a000-0000-7000-8000-000000000011", "0197a000-0000-7000-8000-00000000001a",
                        "Billing", "", false, "", ChangesChannel: true, Dismissal: "One system sends both.")])),
            Map.ToString(), 3),
        [typeof(TermsMerged)] = Wrap(
            new TermsMerged(2, [new MergedKey("bill", "invoice")], [new MergedKey("web-shop", "web")]), "0197a000-0000-7000-8000-000000000001", 2),
        [typeof(DecisionRecorded)] = Wrap(
            new DecisionRecorded(
                new Guid("0197a000-0000-7000-8000-00000000001c"), Map, 3, 2, "decided", "Do we call new customers back?", "Call back within an hour",
                "0197a000-0000-7000-8000-000000000018", new Guid("0197a000-0000-7000-8000-000000000016"), new DateOnly(2026, 3, 31),
                [new DecidedClaim("0197a000-0000-7000-8000-000000000013", 2, "B", 5, Waived: false)], null,
                [new DecidedGap("Why one in three calls twice", new Guid("0197a000-0000-7000-8000-000000000016"), new DateOnly(2026, 2, 28))]),
            "decisions/0197a000-0000-7000-8000-00000000001c", 2),
        [typeof(MapPublished)] = Wrap(
            new MapPublished(Map, 2, 3, "published", Time, Time, 1, 0.25, "sound", [new PublishedGrade("0197a000-0000-7000-8000-000000000013", 2, "B", 5)]),
            $"publications/{Map}", 2),
        [typeof(ChangeDeclared)] = Wrap(
            new ChangeDeclared(
                new Guid("0197a000-0000-7000-8000-00000000001e"), "policy-desk", "POL-7", "policy", "Refunds take 3 days", Time, Time.AddDays(30), "material",
                new ChangedScope([], ["refunds"], [], [], ["invoice"], []), Withdrawn: false),
            "changes/0197a000-0000-7000-8000-00000000001e", 1),
        [typeof(MapStaleRaised)] = Wrap(
            new MapStaleRaised(
                Map, 3, 4, "stale", ["'Invoice': Refunds take 3 days"], Time, Time,
                [new RaisedElement(
                    "0197a000-0000-7000-8000-000000000011", "touchpoint", "Invoice", Weighs: true,
                    [new RaisedReason("policy", "Refunds take 3 days", "invoice", Time, new Guid("0197a000-0000-7000-8000-00000000001e"))])]),
            $"staleness/{Map}", 4),
        [typeof(MapStaleCleared)] = Wrap(new MapStaleCleared(Map, 3, 5, "fresh", Time, Time), $"staleness/{Map}", 5),
        [typeof(MapAttested)] = Wrap(
            new MapAttested(new Guid("0197a000-0000-7000-8000-000000000024"), Map, 3, Map.ToString(), OfMap: true, "stillTrue", ByWordOnly: false, Time),
            "attestations/0197a000-0000-7000-8000-000000000024", 1),
        [typeof(ClaimGraded)] = Wrap(
            new ClaimGraded(Map, "0197a000-0000-7000-8000-000000000013", 2, 5, Time, "B", 0.625, false, "B"),
            "0197a000-0000-7000-8000-000000000013", 5),
        [typeof(ClaimContested)] = Wrap(
            new ClaimContested(
                Map, "0197a000-0000-7000-8000-000000000013", 2, 5, Time, 0.5, 0.375,
                [new Guid("0197a000-0000-7000-8000-000000000017")], [new Guid("0197a000-0000-7000-8000-000000000018")]),
            "0197a000-0000-7000-8000-000000000013", 5),
        [typeof(DriftDetected)] = Wrap(
            new DriftDetected(
                Map, 3, "shop", "new-customers", "channels", "material", 0.375, 0.25, 4, 0.001, 999, 20_260_101, 0.0125, 1200, 1180,
                new DriftWindow(new(2026, 1, 5), new(2026, 1, 12)), new DriftWindow(new(2026, 3, 2), new(2026, 3, 9)), Time,
                [new NewCategory("chat", "", 80)], Time, 7, 2),
            $"maps/{Map}/drift/channels", 2),
        [typeof(WindowClosed)] = Wrap(
            new WindowClosed(Map, "shop", new DriftWindow(new(2026, 3, 2), new(2026, 3, 9)), Time, 1180, 7, 1),
            $"maps/{Map}/windows/shop/2026-03-02", 1),
        [typeof(EvidenceQuarantined)] = Wrap(
            new EvidenceQuarantined("contacts", new Guid("0197a000-0000-7000-8000-000000000014"), 340), "import/0197a000-0000-7000-8000-000000000014/texts", 1),
        [typeof(EvidenceReceived)] = Wrap(
            new EvidenceReceived("contacts", new Guid("0197a000-0000-7000-8000-000000000014"), 1200, 7), "contacts", 7),
        [typeof(OwnerAssigned)] = Wrap(
            new OwnerAssigned(
                Map, "0197a000-0000-7000-8000-000000000011", new Guid("0197a000-0000-7000-8000-000000000015"),
                new Guid("0197a000-0000-7000-8000-000000000016"), Time, null),
            "0197a000-0000-7000-8000-000000000011", 1),
        [typeof(OwnerLapsed)] = Wrap(
            new OwnerLapsed(
                Map, "0197a000-0000-7000-8000-000000000011", new Guid("0197a000-0000-7000-8000-000000000015"),
                new Guid("0197a000-0000-7000-8000-000000000016"), Time),
            $"maps/{Map}/owners", 2),
        [typeof(HandoffOrphaned)] = Wrap(
            new HandoffOrphaned(
                Map, "0197a000-0000-8000-8000-000000000019", "0197a000-0000-7000-8000-000000000011", "0197a000-0000-7000-8000-000000000012", "giver", "ownerLapsed", Time),
            $"maps/{Map}/owners", 3),
        [typeof(FixPlanned)] = Wrap(
            new FixPlanned(
                new Guid("0197a000-0000-7000-8000-000000000019"), Map, "0197a000-0000-7000-8000-000000000018",
                new Guid("0197a000-0000-7000-8000-000000000016"), new DateOnly(2026, 3, 31), "planned", new PlannedMetric("Billing contacts", "outcome", 15.5, 11.5, "%")),
            "fixes/0197a000-0000-7000-8000-000000000019", 1),
        [typeof(VerdictRecorded)] = Wrap(
            new VerdictRecorded(
                new Guid("0197a000-0000-7000-8000-000000000020"), new Guid("0197a000-0000-7000-8000-000000000019"), Map, "0197a000-0000-7000-8000-000000000018",
                "0197a000-0000-7000-8000-000000000021", "kept", "keep", "The bill is not understood.", "", "new customers", false, true,
                new VerdictWindow(new(2026, 1, 5), new(2026, 2, 2)), new VerdictWindow(new(2026, 3, 2), new(2026, 3, 30)), Time, Time,
                [new VerdictClaim("0197a000-0000-7000-8000-000000000014", 2)],
                [
                    new VerdictMetric(
                        "billing", "Billing contacts", "proportion", "local", "customerBehaviour", "fall", 0.02, "keep", 0.041, 0.014, 0.068,
                        new(1200, 184, null, null), new(1180, 132, null, null), null, null),
                    new VerdictMetric(
                        "satisfaction", "Satisfaction", "mean", "outcome", "business", "rise", 0.2, "insufficient", null, null, null,
                        new(20, null, 3.5, 1.25), null, null, null),
                ],
                "A preview of the bill"),
            "tests/0197a000-0000-7000-8000-000000000020", 3),
        [typeof(TestStarted)] = Wrap(
            new TestStarted(
                new Guid("0197a000-0000-7000-8000-000000000020"), new Guid("0197a000-0000-7000-8000-000000000019"), Map, "0197a000-0000-7000-8000-000000000018",
                "0197a000-0000-7000-8000-000000000021", "The bill is not understood.", "A preview of the bill", "new customers", false,
                new VerdictWindow(new(2026, 3, 2), new(2026, 3, 30)), Time, Time),
            "tests/0197a000-0000-7000-8000-000000000020", 1),
        [typeof(SprintGatePassed)] = Wrap(
            new SprintGatePassed(
                Sprint, Map, 3, Team, 3, new(2026, 1, 25), 2, Time, "0197a000-0000-7000-8000-000000000011", new Guid("0197a000-0000-7000-8000-000000000020"), new(2026, 1, 20),
                "New customers of January", ["0197a000-0000-7000-8000-000000000011"], ["0197a000-0000-8000-8000-000000000019"], "A preview of the bill", Time),
            $"sprints/{Sprint}", 4),
        [typeof(SprintClosed)] = Wrap(
            new SprintClosed(
                Sprint, Map, 3, 4, Team, "done", null, new Guid("0197a000-0000-7000-8000-000000000020"), "keep", "line", ["The preview of the bill"], ["Setup is the main pain."],
                "They read it before they call.", new SprintNextAction("Tell the shop", new Guid("0197a000-0000-7000-8000-000000000016"), new(2026, 3, 31)), "", Time),
            $"sprints/{Sprint}", 6),
        [typeof(ReviewDue)] = Wrap(
            new ReviewDue(new Guid("0197a000-0000-7000-8000-00000000001c"), Map, 2, "Do we call new customers back?", new Guid("0197a000-0000-7000-8000-000000000016"), new(2026, 3, 31)),
            "decisions/0197a000-0000-7000-8000-00000000001c/review", 2),
        [typeof(AccessChanged)] = Wrap(new AccessChanged("ana", "sample"), "ana", 4),
    };

    public static string TypeOf(Type type) =>
        (string)type.GetProperty(nameof(IEvent.Type), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    public static string ServiceOf(string type) => type.Split('.')[1];

    public static string SampleOf(string type)
    {
        var parts = type.Split('.');
        return Path.Combine(Repository.Samples(parts[1]), $"{parts[2]}.{parts[3]}.json");
    }

    private static Envelope Wrap<TEvent>(TEvent e, string aggregate, long version) where TEvent : IEvent => Envelope.For(
        e,
        new EventContext(
            new Guid("0197a000-0000-7000-8000-000000000001"), new Guid("0197a000-0000-7000-8000-000000000002"), aggregate, version, Time),
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
}
