using System.Net;
using System.Text.Json.Nodes;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Sending;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using MetricScope = Journey.Owners.V1.MetricScope;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class WebhookTests : IAsyncLifetime
{
    readonly OwnersFixture _part = new() { Settings = { ["Webhooks:AllowPrivate"] = "true", ["Webhooks:Timeout"] = "00:00:01" } };
    readonly List<Target> _targets = [];
    Scene _scene = null!;

    Session Admin => _part.SignIn(_scene.Unit, Role.Admin, "admin");

    public async ValueTask InitializeAsync()
    {
        await _part.InitializeAsync();
        _scene = await Scene.SetAsync(_part);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var target in _targets)
        {
            await target.DisposeAsync();
        }
        await _part.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_is_posted_signed_and_as_it_is_on_the_wire_to_who_wants_it()
    {
        var (all, some) = (await TargetAsync(), await TargetAsync());
        var created = await CreateAsync(all);
        await CreateAsync(some, VerdictRecorded.Type);

        await PlanAsync("fix");
        await Eventually(async () => (await DeliveriesAsync(created)) is { Count: 2 } rows && rows.All(row => (string)row["state"]! == "delivered"));
        var deliveries = await DeliveriesAsync(created);
        var read = await Admin.GetAsync(_scene.Path($"webhooks/{(string)created["id"]!}"));

        var told = all.Posted.Single(posted => posted.Body.Contains(FixPlanned.Type, StringComparison.Ordinal));
        var heard = Assert.Single(_part.Heard.Of<FixPlanned>(_ => true));
        Assert.Equal((heard.Context.MessageId.ToString(), "application/cloudevents+json"), (told.Id, told.ContentType));
        Assert.Equal(Signature.Of((string)created["secret"]!, told.Id, told.Seconds, told.Body), told.Signature);
        Assert.Equal((FixPlanned.Type, "fix"), ((string)JsonNode.Parse(told.Body)!["type"]!, (string)JsonNode.Parse(told.Body)!["data"]!["candidate"]!));
        Assert.Empty(some.Posted);
        Assert.Equal(["delivered 204", "delivered 204"], deliveries.Select(row => $"{(string)row["state"]!} {(int)row["attempts"]![0]!["status"]!}"));
        // The secret is told once.
        Assert.Null(read.Body["secret"]);
    }

    [Fact]
    public async Task A_target_that_fails_hangs_and_is_away_loses_nothing_and_holds_up_nobody_else()
    {
        var (bad, good) = (await TargetAsync(), await TargetAsync());
        var created = await CreateAsync(bad, FixPlanned.Type);
        await CreateAsync(good, FixPlanned.Type);

        bad.Status = 503;
        await PlanAsync("fix");
        await PlanAsync("fix-2");
        await Eventually(() => bad.Posted.Count >= 1 && good.Posted.Count == 2);
        bad.Status = 0;
        await AgainAsync(bad, TimeSpan.FromSeconds(6));
        await bad.GoDownAsync();
        var before = await AttemptsAsync(created);
        _part.Time.Advance(TimeSpan.FromSeconds(40));
        await Eventually(async () => await AttemptsAsync(created) > before);
        await bad.ComeUpAsync();
        bad.Status = 200;
        _part.Time.Advance(TimeSpan.FromMinutes(3));
        await Eventually(async () => (await DeliveriesAsync(created)).All(row => (string)row["state"]! == "delivered"));
        var deliveries = await DeliveriesAsync(created);

        var taken = bad.Posted.Where(posted => posted.Status == 200).ToList();
        Assert.Equal(_part.Heard.Of<FixPlanned>(_ => true).Select(heard => heard.Context.MessageId.ToString()).Order(), taken.Select(posted => posted.Id).Order());
        var first = deliveries.MaxBy(row => row["attempts"]!.AsArray().Count)!["attempts"]!.AsArray();
        Assert.Equal([503, null, null, 200], first.Select(attempt => (int?)attempt!["status"]));
        Assert.Equal(["No answer within 1 s.", "ConnectionError"], first.Skip(1).Take(2).Select(attempt => (string)attempt!["error"]!));
        Assert.Equal(2, good.Posted.Count);
    }

    [Fact]
    public async Task What_was_delivered_is_sent_again_under_the_same_id_when_somebody_says_so()
    {
        var target = await TargetAsync();
        var created = await CreateAsync(target, FixPlanned.Type);
        await PlanAsync("fix");
        await Eventually(() => target.Posted.Count == 1);

        var delivery = Assert.Single(await DeliveriesAsync(created));
        var replayed = await Admin.PostAsync(_scene.Path($"webhooks/{(string)created["id"]!}/deliveries/{(string)delivery["id"]!}/replay"), new { });
        Assert.True(replayed.Status == 200, replayed.Body.ToJsonString());
        await Eventually(() => target.Posted.Count == 2);
        var unknown = await Admin.PostAsync(_scene.Path($"webhooks/{(string)created["id"]!}/deliveries/{Guid.CreateVersion7()}/replay"), new { });

        Assert.Equal((200, "waiting"), (replayed.Status, (string)replayed.Body["state"]!));
        Assert.Equal(target.Posted[0].Id, target.Posted[1].Id);
        Assert.Equal((404, "DELIVERY_NOT_FOUND"), (unknown.Status, (string)unknown.Body["reason"]!));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_target_that_is_gone_is_switched_off()
    {
        var (target, other) = (await TargetAsync(), await TargetAsync());
        (target.Status, target.Location) = (302, other.Url);
        var created = await CreateAsync(target, FixPlanned.Type);

        await PlanAsync("fix");
        await Eventually(async () => await AttemptsAsync(created) == 1);
        target.Status = 410;
        await AgainAsync(target, TimeSpan.FromSeconds(6));
        await Eventually(async () => !(bool)(await Admin.GetAsync(_scene.Path($"webhooks/{(string)created["id"]!}"))).Body["active"]!);
        await PlanAsync("fix-2");
        var row = Assert.Single(await DeliveriesAsync(created));

        Assert.Equal([302, 410], row["attempts"]!.AsArray().Select(attempt => (int)attempt!["status"]!));
        Assert.Empty(other.Posted);
        Assert.Equal("The target is gone.", (string)(await Admin.GetAsync(_scene.Path("webhooks"))).Body["webhooks"]![0]!["because"]!);
    }

    [Fact]
    public async Task A_removed_webhook_is_gone_with_what_waited_and_the_others_are_told_on()
    {
        var (target, other) = (await TargetAsync(), await TargetAsync());
        (target.Status, other.Status) = (503, 204);
        var (created, kept) = (await CreateAsync(target, FixPlanned.Type), await CreateAsync(other, FixPlanned.Type));
        await PlanAsync("fix");
        await Eventually(async () => await AttemptsAsync(created) == 1 && other.Posted.Count == 1);

        var removed = await Admin.PostAsync(_scene.Path($"webhooks/{(string)created["id"]!}/removal"), new { });
        var again = await Admin.PostAsync(_scene.Path($"webhooks/{(string)created["id"]!}/removal"), new { });
        target.Status = 204;
        await PlanAsync("fix-2");
        _part.Time.Advance(TimeSpan.FromSeconds(6));
        await Eventually(() => other.Posted.Count == 2);
        var log = await Admin.GetAsync(_scene.Path($"webhooks/{(string)created["id"]!}/deliveries"));

        Assert.Equal((200, target.Url), (removed.Status, (string)removed.Body["url"]!));
        Assert.Null(removed.Body["secret"]);
        Assert.Equal([(404, "WEBHOOK_NOT_FOUND"), (404, "WEBHOOK_NOT_FOUND")], new[] { again, log }.Select(answer => (answer.Status, (string)answer.Body["reason"]!)));
        Assert.Equal((string)kept["id"]!, (string)Assert.Single((await Admin.GetAsync(_scene.Path("webhooks"))).Body["webhooks"]!.AsArray())!["id"]!);
        Assert.Single(target.Posted);
    }

    [Fact]
    public async Task Private_addresses_are_refused_as_they_stand_and_behind_a_name()
    {
        await using var closed = new OwnersFixture();
        await closed.InitializeAsync();
        var (scene, target) = (await Scene.SetAsync(closed), await TargetAsync());
        var admin = closed.SignIn(scene.Unit, Role.Admin);

        var refused = await Task.WhenAll(new[] { target.Url, "https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/", "https://169.254.169.254/latest", "ftp://a.example/", "https://u:p@a.example/", "nothing" }
            .Select(url => admin.PostAsync(scene.Path("webhooks"), new { url })));
        var named = await admin.PostAsync(scene.Path("webhooks"), new { url = $"https://localhost:{target.Port}/hook", events = new[] { FixPlanned.Type } });
        var events = await admin.PostAsync(scene.Path("webhooks"), new { url = "https://a.example/", events = new[] { AccessChanged.Type } });
        await scene.Owner.Rpc.PlanFixAsync(Plan(scene, "fix"));
        await Eventually(async () => (await admin.GetAsync(scene.Path($"webhooks/{(string)named.Body["id"]!}/deliveries"))).Body["deliveries"]!.AsArray().Any(row => row!["attempts"]!.AsArray().Count > 0));
        var row = (await admin.GetAsync(scene.Path($"webhooks/{(string)named.Body["id"]!}/deliveries"))).Body["deliveries"]![0]!;

        Assert.All(refused, answer => Assert.Equal((400, "url"), (answer.Status, (string)answer.Body["errors"]![0]!["field"]!)));
        Assert.Equal((400, "events[0]"), (events.Status, (string)events.Body["errors"]![0]!["field"]!));
        Assert.Equal("The target is in a private network or on this machine.", (string)row["attempts"]![0]!["error"]!);
        Assert.Empty(target.Posted);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:1::1", false)]
    public void Only_the_public_internet_is_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void A_signature_is_that_of_the_published_example() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        Signature.Of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    async Task<Target> TargetAsync()
    {
        var target = await Target.StartAsync();
        _targets.Add(target);
        return target;
    }

    async Task<JsonNode> CreateAsync(Target target, params string[] events)
    {
        var created = await Admin.PostAsync(_scene.Path("webhooks"), new { url = target.Url, events });
        Assert.Equal(201, created.Status);
        return created.Body;
    }

    Task<PlanFixReply> PlanAsync(string candidate) => _part.SignIn(_scene.Unit, Role.Owner).Rpc.PlanFixAsync(Plan(_scene, candidate)).ResponseAsync;

    static PlanFixRequest Plan(Scene scene, string candidate) =>
        new() { MapId = scene.MapId, Candidate = candidate, PersonId = scene.Aiko, Due = "2030-04-01", Metric = new() { Name = "Calls", Scope = MetricScope.Local } };

    // A target that was put off is tried again when the clock gets there.
    async Task AgainAsync(Target target, TimeSpan after)
    {
        var seen = target.Posted.Count;
        _part.Time.Advance(after);
        await Eventually(() => target.Posted.Count > seen);
        await Task.Delay(1500, TestContext.Current.CancellationToken);
    }

    async Task<IReadOnlyList<JsonNode>> DeliveriesAsync(JsonNode webhook) =>
        [.. (await Admin.GetAsync(_scene.Path($"webhooks/{(string)webhook["id"]!}/deliveries"))).Body["deliveries"]!.AsArray().Select(row => row!)];

    async Task<int> AttemptsAsync(JsonNode webhook) => (await DeliveriesAsync(webhook)).Sum(row => row["attempts"]!.AsArray().Count);

    static Task Eventually(Func<bool> holds) => Journey.Testing.Eventually.HoldsAsync(holds, "the targets saw it");

    static Task Eventually(Func<Task<bool>> holds) => Journey.Testing.Eventually.HoldsAsync(holds, () => "the log says it");
}
