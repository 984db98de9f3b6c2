using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Journey.Maps.V1;

namespace Portal.Tests;

internal sealed partial class FakeMaps
{
    public override Task<LintMapReply> LintMap(LintMapRequest request, ServerCallContext context) => Task.FromResult(new LintMapReply
    {
        Version = 7,
        RulesVersion = 1,
        AsOf = Samples.Day.ToTimestamp(),
        TheatreIndex = .4,
        Strength = MapStrength.Weak,
        BlocksPublishing = true,
        Findings =
        {
            new LintFinding { Rule = "L02", Severity = LintSeverity.Error, Element = "pain-bill", What = "Nobody answers for the pain point.", Mend = "Name its owner." },
            new LintFinding { Rule = "L07", Severity = LintSeverity.Warning, Element = Samples.MapId, What = "There is no review date.", Mend = "Set one.", Waiver = "w-9" },
        },
        Rules =
        {
            new CheckedRule { Rule = "L01", Title = "No decision", Severity = LintSeverity.Error, Weight = 3, Outcome = RuleOutcome.Passed },
            new CheckedRule { Rule = "L02", Title = "Nobody answers", Severity = LintSeverity.Error, Weight = 3, Outcome = RuleOutcome.Failed },
            new CheckedRule { Rule = "L07", Title = "No review date", Severity = LintSeverity.Warning, Weight = 1, Outcome = RuleOutcome.Failed },
            new CheckedRule { Rule = "L14", Title = "Local", Severity = LintSeverity.Warning, Weight = 1, Outcome = RuleOutcome.NotApplicable },
        },
    });

    public override Task<CheckGateReply> CheckGate(CheckGateRequest request, ServerCallContext context) => Task.FromResult(new CheckGateReply
    {
        Version = 7,
        Blocks = { new GateBlock { Place = "P08.pain-bill", What = "The pain point does not say which contact reasons speak of it.", Mend = "Say it at the pain point." }, new GateBlock { Place = "L02.pain-bill", What = "Nobody answers for the pain point.", Mend = "Name its owner." }, new GateBlock { Place = "changeSets[7].reason", What = "A change set has no reason.", Mend = "Say why." } },
    });

    public override Task<ListReviewsReply> ListReviews(ListReviewsRequest request, ServerCallContext context) => Task.FromResult(new ListReviewsReply
    {
        Reviews = { new VersionReview { MapId = Samples.MapId, Number = 1, Version = 6, Status = ReviewStatus.SentBack, AskedBy = "Jonas Weber", AskedAt = Samples.Day.ToTimestamp(), AnsweredBy = "Lena Braun", AnsweredAt = Samples.Day.ToTimestamp(), Answer = Samples.Hostile } },
    });

    public override Task<ListPublicationsReply> ListPublications(ListPublicationsRequest request, ServerCallContext context) => Task.FromResult(new ListPublicationsReply
    {
        Publications = { new PublicationSummary { Number = 1, Version = 5, Status = PublicationStatus.Published, PublishedAt = Samples.Day.ToTimestamp(), PublishedBy = "Lena Braun", TheatreIndex = .1, Strength = MapStrength.Sound } },
    });

    public override Task<Waiver> SignWaiver(SignWaiverRequest request, ServerCallContext context)
    {
        store.Waived.Add(request);
        return Task.FromResult(new Waiver { WaiverId = "w-10" });
    }
}
