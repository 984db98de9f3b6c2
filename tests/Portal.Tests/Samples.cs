using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Portal.Tests;

/// <summary>One map and its evidence, with text that must be encoded.</summary>
internal static class Samples
{
    public const string Handoff = "0199a000-0000-8000-8000-000000000002";
    public const string MapId = "0199a000-0000-7000-8000-000000000001";
    public const string Hostile = "<script>alert(\"1\")</script> & 請求書";

    public static readonly DateTimeOffset Day = new(2026, 11, 20, 9, 10, 0, TimeSpan.Zero);

    public static MapVersion Map()
    {
        var document = new MapDocument
        {
            Title = "First 30 days after purchase",
            Goal = new() { Statement = "I want the internet working in our new home, and a bill I understand.", OutcomeTest = "online, no open question" },
            Window = new() { Anchor = "purchase", End = "pay bill", Days = 30 },
            Segment = new() { Key = "new-households", Name = "New households", Priority = true },
            State = MapState.Current,
        };
        Stage(document, "order", "Order", ("order-plan", "I order a plan", "Plan page", "web", "Web shop", 1.0, 0.9, 388), ("check", "I check what I bought", "Order confirmation", "mail", "Web shop", 1, .6, 371));
        Stage(document, "receive", "Receive", ("follow", "I follow the parcel", "Tracking page", "web", "Logistics", 0, .2, 264), ("router", "I receive the router", "Doorstep delivery", "in person", "Logistics", 1, 1.1, 402));
        Stage(document, "set-up", "Set up", ("connect", "I connect the router", "Setup guide", "print", "Onboarding", -1.5, .4, 356), ("online", "I get online", "First connection", "device", "Network", 1.5, 1.3, 398));
        Stage(document, "bill", "First bill", ("get-bill", "I get the first bill", "First bill", "mail", "Billing", 0, -1.2, 412), ("ask", "I ask about a charge", "Billing call", "phone", "Support", -.5, -1.4, 143));
        Stage(document, "settle", "Settle", ("pay", "I pay and carry on", "Payment", "app", "", .5, .4, 7));
        document.PainPoints.Add(Pain("pain-setup", "Setup is hard", "connect", 5, "setup"));
        document.PainPoints.Add(Pain("pain-delivery", "Delivery date is vague", "follow", 4, "delivery date"));
        document.PainPoints.Add(Pain("pain-password", "Password is rejected", "online", 3, "password"));
        document.PainPoints.Add(Pain("pain-bill", "First bill cannot be understood", "get-bill", 2, "billing"));
        document.Claims.Add(Claim("claim-1", "People cannot see why the first bill is higher", "pain-bill"));
        document.Claims.Add(Claim("claim-2", "Setup is the main pain", "pain-setup"));
        document.Claims.Add(Claim("claim-3", "Most open the confirmation within a day", "check"));
        document.Claims.Add(Claim("claim-4", "Households pay without a reminder", "pay"));
        document.Claims.Add(Claim("claim-5", "The second call is about the same charge", "ask"));
        document.Claims.Add(Claim("claim-6", "Moved windows worry people most", "tp-follow"));
        document.CandidateFixes.Add(new CandidateFix { Id = "fix-1", Title = "Bill preview, three days ahead", PainPoint = "pain-bill", ExpectedEffect = "fewer billing contacts" });
        return new() { MapId = MapId, Version = 7, Document = document, CreatedAt = Day.ToTimestamp(), CreatedBy = "Aiko Tanaka", Reason = "Bill preview first", Status = VersionStatus.Draft };
    }

    public static MapSummary Summary(MapVersion map)
    {
        var summary = new MapSummary { MapId = map.MapId, Version = map.Version, Title = map.Document.Title, Goal = map.Document.Goal.Statement, Segment = map.Document.Segment, Window = map.Document.Window, UpdatedAt = map.CreatedAt, UpdatedBy = map.CreatedBy };
        string[] grades = ["D", "A", "C", "A", "D", "A", "A", "B", "Uncited"];
        summary.Line.Add(map.Document.Stages.SelectMany(s => s.Steps).Select((step, i) => new LineStep { Step = step.Id, Title = step.Title, Grade = grades[i % grades.Length] }));
        summary.Grades.Add("A", 2);
        summary.Grades.Add("B", 1);
        summary.Grades.Add("D", 2);
        summary.Grades.Add("Uncited", 1);
        return summary;
    }

    public static Journey.Owners.V1.Fix Fix(string id, Journey.Owners.V1.FixState state, bool overdue = false) => new()
    {
        FixId = id,
        MapId = MapId,
        MapTitle = "First 30 days",
        Candidate = "fix-1",
        Title = $"Bill <preview> {id}",
        PainPoint = "pain-bill",
        Due = "2026-12-05",
        State = state,
        Overdue = overdue,
        PlannedAt = Day.ToTimestamp(),
        Owner = new() { PersonId = "p-x", Name = "Mika Sato" },
        Metric = new() { Name = "Billing contacts", Scope = Journey.Owners.V1.MetricScope.Outcome, Baseline = 15.5, Target = 11.5, Unit = "%" },
    };

    public static Item Contacts() => new() { ItemId = "item-1", Title = "Contact log", Origin = Origin.Operations, Tier = Tier.B, Method = "contacts", N = 900, Dated = Day.AddDays(-45).ToTimestamp(), SourceKey = "contacts", IndependenceKey = "contacts" };

    public static LogState Log() => new()
    {
        Log = new() { Key = "first-30-days", Name = "First 30 days", Sources = { "contacts" }, CaseRule = CaseRule.Anchor, Anchor = "order", Days = 30 },
        Records = 1000,
        Events = 900,
        Cases = 300,
        Newest = Day.ToTimestamp(),
        Revision = 4,
    };

    public static CaseSummary Case() => new() { Case = "c0ffee00c0ffee00", Start = Day.ToTimestamp(), End = Day.AddDays(4).ToTimestamp(), Events = 5, Records = 5, Segment = "new" };

    public static TouchpointMapping Touchpoints() => new()
    {
        LogKey = "first-30-days",
        Revision = 1,
        Activities =
        {
            new MappedActivity { Activity = "order", Events = 600, Touchpoint = "order-plan" },
            new MappedActivity { Activity = "router", Events = 200, Touchpoint = "router" },
            new MappedActivity { Activity = "bill", Events = 100, Proposals = { new TouchpointProposal { Touchpoint = "get-bill", Name = "First bill", Likeness = .6 } } },
            new MappedActivity { Activity = "call", Events = 100 },
        },
    };

    public static Item Survey() => new() { ItemId = "item-9", Title = "Day-30 survey", Origin = Origin.Customer, Tier = Tier.A, Method = "survey", N = 412, Dated = Day.AddDays(-45).ToTimestamp(), SourceKey = "survey", IndependenceKey = "survey" };

    /// <summary>Scores on a scale of 1 to 5, by how often each was given.</summary>
    public static Scores Scores(string activity, params long[] given)
    {
        var scores = new Scores { Value = activity, Scale = "1-5", N = given.Sum(), Emotion = 0 };
        scores.Distribution.Add(given.Select((count, i) => new ScoreCount { Score = i + 1, Count = count }));
        return scores;
    }

    public static Source Source() => new() { Key = "contacts", Name = "Contact log", Origin = Origin.Operations, Tier = Tier.B, Method = "contacts", Dimensions = { "region" } };

    public static ImportState Import(ImportPhase phase) => new()
    {
        ImportId = "import-1",
        SourceKey = "contacts",
        Phase = phase,
        FileName = "september-contacts.csv",
        BytesRead = 30_000_000,
        BytesTotal = 48_200_000,
        Read = 131_402,
        Accepted = 130_967,
        Duplicates = 402,
        Rejected = 33,
        Seconds = 4.2,
        StartedAt = Day.ToTimestamp(),
        Notes = { "Times without an offset were read as UTC." },
        Problems = { new ImportProblem { Line = 4118, Field = "time", Reason = "is not a date: “31/09/2026”" } },
    };

    static void Stage(MapDocument document, string id, string title, params (string Id, string Title, string Touchpoint, string Channel, string By, double Assumed, double Said, int N)[] steps)
    {
        var stage = new Stage { Id = id, Title = title };
        foreach (var s in steps)
        {
            var step = new Step { Id = s.Id, Title = s.Title, Intent = "Get on", NeededToProgress = "To know what comes next" };
            step.Touchpoints.Add(new Touchpoint { Id = "tp-" + s.Id, Key = s.Id, Name = s.Touchpoint, Channel = s.Channel, OperatedBy = s.By });
            step.Emotions.Add(new Emotion { Id = "as-" + s.Id, Valence = s.Assumed, Basis = EmotionBasis.Assumed });
            step.Emotions.Add(new Emotion { Id = "sr-" + s.Id, Valence = s.Said, Basis = EmotionBasis.SelfReported, Answers = s.N });
            stage.Steps.Add(step);
        }
        document.Stages.Add(stage);
    }

    static PainPoint Pain(string id, string title, string step, int severity, string reason) => new() { Id = id, Title = title, Step = step, Severity = severity, Reasons = { reason } };

    static Claim Claim(string id, string statement, string element) => new() { Id = id, Statement = statement, StatementVersion = 1, Element = element };
}
