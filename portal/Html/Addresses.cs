namespace Journey.Portal.Html;

/// <summary>Every address the pages link to. A test compares them with the mapped endpoints.</summary>
internal static class Addresses
{
    /// <summary>The gateway's: it keeps the session.</summary>
    public const string SignOut = "/sign-out";

    public const string Language = "/language";

    public const string Units = "/units";

    public const string ParkedMessages = "/operations/messages";

    public static string ReplayAll(string part) => $"/operations/parts/{E(part)}/messages/replay";
    public static string Replay(string part, Guid message) => $"/operations/parts/{E(part)}/messages/{message}/replay";
    public static string Discard(string part, Guid message) => $"/operations/parts/{E(part)}/messages/{message}/removal";
    public static string Unit(string unit) => $"/units/{E(unit)}";
    public static string Maps(string unit) => $"{Unit(unit)}/maps";
    public static string NewMap(string unit) => $"{Unit(unit)}/maps/new";
    public static string NewMapFor(string unit, string segment, string family) => $"{NewMap(unit)}?{string.Join('&', new[] { ("segment", segment), ("family", family) }.Where(pair => pair.Item2.Length > 0).Select(pair => $"{pair.Item1}={E(pair.Item2)}"))}";
    public static string Map(string unit, string id) => $"{Unit(unit)}/maps/{E(id)}";
    public static string Revisions(string unit, string id) => $"{Map(unit, id)}/revisions";
    public static string Versions(string unit, string id) => $"{Map(unit, id)}/versions";
    public static string Version(string unit, string id, int version) => $"{Map(unit, id)}/versions/{version}";
    public static string Reversal(string unit, string id, int version) => $"{Version(unit, id, version)}/reversal";
    public static string Restoration(string unit, string id, int version) => $"{Version(unit, id, version)}/restoration";
    public static string ChangeReason(string unit, string id, int number) => $"{Map(unit, id)}/change-sets/{number}/reason";
    public static string Changes(string unit, string id, int from, int to) => $"{Map(unit, id)}/changes?from={from}&to={to}";
    public static string Moved(string unit, string id, int from) => $"{Map(unit, id)}/moved?from={from}";
    public static string Visits(string unit, string id) => $"{Map(unit, id)}/visits";
    public static string CommentList(string unit, string id) => $"{Map(unit, id)}/comments";
    public static string Shares(string unit, string id) => $"{Map(unit, id)}/shares";
    public static string ShareWithdrawal(string unit, string id, string share) => $"{Shares(unit, id)}/{E(share)}/withdrawal";

    /// <summary>At the gateway, which keeps the token to itself; here the page is <see cref="SharedMap"/>.</summary>
    public static string Shared(string token) => $"/shared/{E(token)}";

    public const string SharedMap = "/shared";

    public static string Comments(string unit, string id, string element) => $"{CommentList(unit, id)}?element={E(element)}";
    public static string CommentResolution(string unit, string id, string comment) => $"{CommentList(unit, id)}/{E(comment)}/resolution";
    public static string Search(string unit) => $"{Unit(unit)}/search";
    public static string Element(string unit, string id, string element) => $"{Map(unit, id)}/elements/{E(element)}";
    public static string Backstage(string unit, string id, string step) => $"{Element(unit, id, step)}/backstage";
    public static string LaneItem(string unit, string id, string step, string lane) => $"{Element(unit, id, step)}?add=laneItem&lane={E(lane)}";
    public static string Claim(string unit, string id, string claim) => $"{Map(unit, id)}/claims/{E(claim)}";
    public static string Citations(string unit, string id, string claim) => $"{Claim(unit, id, claim)}/citations";
    public static string CitationWithdrawal(string unit, string id, string claim, string citation) => $"{Citations(unit, id, claim)}/{E(citation)}/withdrawal";
    public static string Claims(string unit) => $"{Unit(unit)}/claims";
    public static string Item(string unit, string item) => $"{Unit(unit)}/evidence/{E(item)}";
    public static string ItemWithdrawal(string unit, string item) => $"{Item(unit, item)}/withdrawal";
    public static string Decisions(string unit, string id) => $"{Map(unit, id)}/decisions";
    public static string MapDecision(string unit, string id, string decision) => $"{Decisions(unit, id)}/{E(decision)}";
    public static string DecisionRevisions(string unit, string id, string decision) => $"{MapDecision(unit, id, decision)}/revisions";
    public static string Ruling(string unit, string id, string decision) => $"{MapDecision(unit, id, decision)}/ruling";
    public static string DecisionReview(string unit, string id, string decision) => $"{MapDecision(unit, id, decision)}/review";
    public static string Waivers(string unit, string id, string decision) => $"{MapDecision(unit, id, decision)}/waivers";
    public static string Commitments(string unit, string id) => $"{Map(unit, id)}/commitments";
    public static string Lint(string unit, string id) => $"{Map(unit, id)}/lint";
    /// <summary>Where what a map lacks of its required content is put in.</summary>
    public static string Content(string unit, string id, string row, string element) => row switch
    {
        "P04" => Handoffs(unit, id),
        "P09" => $"{Map(unit, id)}#assumptions",
        "P11" => FixPlan(unit, id, element),
        _ => Element(unit, id, element),
    };

    public static string LintWaivers(string unit, string id) => $"{Lint(unit, id)}/waivers";
    public static string Reviews(string unit, string id) => $"{Map(unit, id)}/reviews";
    public static string ReviewAnswer(string unit, string id) => $"{Reviews(unit, id)}/answer";
    public static string Publication(string unit, string id) => $"{Map(unit, id)}/publication";
    public static string PublicationEnd(string unit, string id) => $"{Publication(unit, id)}/end";
    public static string Inbox(string unit) => $"{Unit(unit)}/inbox";
    public static string Sprints(string unit) => $"{Unit(unit)}/sprints";
    public static string Sprint(string unit, string sprint) => $"{Sprints(unit)}/{E(sprint)}";
    public static string SprintGate(string unit, string sprint, int gate) => $"{Sprint(unit, sprint)}/gates/{gate}";
    public static string SprintClosure(string unit, string sprint) => $"{Sprint(unit, sprint)}/closure";
    public static string MapTests(string unit, string id) => $"{Map(unit, id)}/tests";
    public static string Test(string unit, string test) => $"{Unit(unit)}/tests/{E(test)}";
    public static string Measurements(string unit, string test) => $"{Test(unit, test)}/measurements";
    public static string Verdict(string unit, string test) => $"{Test(unit, test)}/verdict";
    public static string FixTests(string unit, string fix) => $"{Fix(unit, fix)}/tests";
    public static string NewTest(string unit, string fix) => $"{FixTests(unit, fix)}/new";
    public static string Tombstones(string unit) => $"{Unit(unit)}/tombstones";
    public static string Decision(string unit, string id, string claim) => $"{Claim(unit, id, claim)}/decision";
    public static string Findings(string unit, string id) => $"{Map(unit, id)}/findings";
    public static string Owners(string unit, string id) => $"{Map(unit, id)}/owners";
    public static string Owner(string unit, string id, string element) => $"{Owners(unit, id)}/{E(element)}";
    public static string Handoffs(string unit, string id) => $"{Map(unit, id)}/handoffs";
    public static string Drift(string unit, string id) => $"{Map(unit, id)}/drift";
    public static string Staleness(string unit, string id) => $"{Map(unit, id)}/staleness";
    public static string Attestations(string unit, string id) => $"{Map(unit, id)}/attestations";
    public static string Portfolio(string unit) => $"{Unit(unit)}/portfolio";
    public static string Usage(string unit) => $"{Unit(unit)}/usage";
    public static string Webhooks(string unit) => $"{Unit(unit)}/webhooks";
    public static string Webhook(string unit, Guid id) => $"{Webhooks(unit)}/{id}";
    public static string WebhookState(string unit, Guid id) => $"{Webhook(unit, id)}/state";
    public static string WebhookRemoval(string unit, Guid id) => $"{Webhook(unit, id)}/removal";
    public static string DeliveryReplay(string unit, Guid id, Guid delivery) => $"{Webhook(unit, id)}/deliveries/{delivery}/replay";
    public static string UnitChanges(string unit) => $"{Unit(unit)}/changes";
    public static string ChangeWithdrawal(string unit, string change) => $"{UnitChanges(unit)}/{E(change)}/withdrawal";
    public static string Stakes(string unit, string id) => $"{Map(unit, id)}/stakes";
    public static string HandoffConfirmations(string unit, string id, string handoff) => $"{Handoffs(unit, id)}/{E(handoff)}/confirmations";
    public static string HandoffTerms(string unit, string id, string handoff) => $"{Handoffs(unit, id)}/{E(handoff)}/terms";
    public static string HandoffDismissal(string unit, string id, string handoff) => $"{Handoffs(unit, id)}/{E(handoff)}/dismissal";
    public static string Segments(string unit) => $"{Unit(unit)}/segments";
    public static string Segment(string unit, string key) => $"{Segments(unit)}/{E(key)}";
    public static string SegmentVersions(string unit, string key) => $"{Segment(unit, key)}/versions";
    public static string OwnersHome(string unit) => $"{Unit(unit)}/owners";
    public static string Person(string unit, string person) => $"{Unit(unit)}/people/{E(person)}";
    public static string Team(string unit, string team) => $"{Unit(unit)}/teams/{E(team)}";
    public static string Gaps(string unit) => $"{Unit(unit)}/gaps";
    public static string PersonEnding(string unit, string person) => $"{Person(unit, person)}/ending";
    public static string Fixes(string unit, string state = "") => $"{Unit(unit)}/fixes{(state.Length == 0 ? "" : $"?state={state}")}";
    public static string Fix(string unit, string fix) => $"{Unit(unit)}/fixes/{E(fix)}";
    public static string FixState(string unit, string fix) => $"{Fix(unit, fix)}/state";
    public static string FixPlan(string unit, string id, string candidate) => $"{Map(unit, id)}/candidates/{E(candidate)}/plan";
    public static string Organisation(string unit) => $"{Unit(unit)}/organisation";
    public static string OrganisationPreviews(string unit) => $"{Organisation(unit)}/previews";
    public static string OrganisationImports(string unit) => $"{Organisation(unit)}/imports";
    public static string Compare(string unit, string id, string lens = "") => $"{Map(unit, id)}/compare{(lens.Length == 0 ? "" : "/" + lens)}";
    public static string Sources(string unit) => $"{Unit(unit)}/sources";
    public static string Source(string unit, string key) => $"{Sources(unit)}/{E(key)}";
    public static string SourcePaths(string unit, string key) => $"{Source(unit, key)}/paths";
    public static string LogPaths(string unit, string key) => $"{Unit(unit)}/logs/{E(key)}/paths";
    public static string SegmentPaths(string unit, string key, string segment) => $"{LogPaths(unit, key)}?segment={E(segment)}";
    public static string Imports(string unit, string key) => $"{Source(unit, key)}/imports";
    public static string Import(string unit, string key, string id) => $"{Imports(unit, key)}/{E(id)}";
    public static string NewImport(string unit, string key) => $"{Imports(unit, key)}/new";
    public static string Preview(string unit, string key) => $"{Imports(unit, key)}/preview";
    public static string Rejects(string unit, string key, string id) => $"{Import(unit, key, id)}/rejects";
    public static string Texts(string unit) => $"{Unit(unit)}/text-reviews";
    public static string Text(string unit, string id) => $"{Texts(unit)}/{E(id)}";
    public static string Logs(string unit) => $"{Unit(unit)}/logs";
    public static string Log(string unit, string key) => $"{Logs(unit)}/{E(key)}";
    public static string Touchpoints(string unit, string key) => $"{Log(unit, key)}/touchpoints";
    public static string DraftMap(string unit, string key) => $"{Log(unit, key)}/draft-map";
    public static string Cases(string unit, string key) => $"{Log(unit, key)}/cases";
    public static string Case(string unit, string key, string pseudonym) => $"{Cases(unit, key)}/{E(pseudonym)}";

    static string E(string part) => Uri.EscapeDataString(part);
}
