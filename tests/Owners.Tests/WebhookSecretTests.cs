using System.Security.Cryptography;
using System.Text.Json;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Sending;
using Journey.Testing;
using Owners.Tests.Hosts;
using MetricScope = Journey.Owners.V1.MetricScope;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class WebhookSecretTests
{
    static readonly SecretSeal Seal = new(RandomNumberGenerator.GetBytes(32));
    static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_secrets_sign_for_as_long_as_was_said_and_then_the_new_one_alone()
    {
        await using var part = new OwnersFixture { Settings = { ["Webhooks:AllowPrivate"] = "true" } };
        await part.InitializeAsync();
        await using var target = await Target.StartAsync();
        var scene = await Scene.SetAsync(part);
        var first = (await Admin().PostAsync(scene.Path("webhooks"), new { url = target.Url, events = new[] { FixPlanned.Type } }, "made")).Body;
        var again = (await Admin().PostAsync(scene.Path("webhooks"), new { url = target.Url, events = new[] { FixPlanned.Type } }, "made")).Body;
        var path = scene.Path($"webhooks/{(string)first["id"]!}");

        var wrong = await Admin().PostAsync($"{path}/secrets", new { hours = 169 });
        var renewed = await Admin().PostAsync($"{path}/secrets", new { hours = 2 });
        await PlanAsync("fix");
        await Eventually.HoldsAsync(() => target.Posted.Count == 1, "told with two");
        var read = await Admin().GetAsync(path);
        part.Time.Advance(TimeSpan.FromHours(2));
        await PlanAsync("fix-2");
        await Eventually.HoldsAsync(() => target.Posted.Count == 2, "told with one");

        var (old, secret) = ((string)first["secret"]!, (string)renewed.Body["secret"]!);
        Assert.Equal(old, (string)again["secret"]!);
        Assert.Equal((400, "hours"), (wrong.Status, (string)wrong.Body["errors"]![0]!["field"]!));
        Assert.NotEqual(old, secret);
        Assert.Equal(target.Posted[0].Signature, $"{Of(secret, target.Posted[0])} {Of(old, target.Posted[0])}");
        Assert.Equal(target.Posted[1].Signature, Of(secret, target.Posted[1]));
        Assert.Null(read.Body["secret"]);
        Assert.NotNull(read.Body["formerUntil"]);
        Assert.Null((await Admin().GetAsync(path)).Body["formerUntil"]);

        // Signed in anew each time: tokens do not outlive the hours that the test lets pass.
        Session Admin() => part.SignIn(scene.Unit, Role.Admin, "admin");

        Task PlanAsync(string candidate) => part.SignIn(scene.Unit, Role.Owner).Rpc.PlanFixAsync(
            new() { MapId = scene.MapId, Candidate = candidate, PersonId = scene.Aiko, Due = "2030-04-01", Metric = new() { Name = "Calls", Scope = MetricScope.Local } }).ResponseAsync;
    }

    [Fact]
    public void A_secret_is_kept_sealed_and_opens_for_its_webhook_alone()
    {
        var webhook = Made();
        var secret = Assert.Single(webhook.Secrets(Seal, Now));

        Assert.StartsWith(Signature.Prefix, secret, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[Signature.Prefix.Length..], webhook.Secret, StringComparison.Ordinal);
        Assert.Throws<AuthenticationTagMismatchException>(() => Seal.Open(Guid.CreateVersion7(), webhook.Secret));
        Assert.Throws<AuthenticationTagMismatchException>(() => new SecretSeal(RandomNumberGenerator.GetBytes(32)).Open(webhook.Id, webhook.Secret));
        Assert.Throws<WebhookKeyMissing>(() => new SecretSeal(null).Close(webhook.Id, secret));
    }

    [Fact]
    public void What_was_kept_open_before_signs_as_it_did_and_is_sealed_when_it_is_used()
    {
        var id = Guid.CreateVersion7();
        var kept = JsonSerializer.Deserialize<Webhook>($$"""{"Id":"{{id}}","Secret":"whsec_c2VjcmV0"}""")!;

        Assert.Equal(["whsec_c2VjcmV0"], kept.Secrets(Seal, Now));
        kept.Tidy(new SecretSeal(null), Now);
        Assert.True(SecretSeal.IsOpen(kept.Secret));
        kept.Tidy(Seal, Now);
        Assert.False(SecretSeal.IsOpen(kept.Secret));
        Assert.Equal(["whsec_c2VjcmV0"], kept.Secrets(Seal, Now));
    }

    [Fact]
    public void A_secret_that_was_replaced_at_once_signs_no_more()
    {
        var webhook = Made();
        var old = Assert.Single(webhook.Secrets(Seal, Now));

        webhook.Renew(Seal, 24, Now);
        var both = webhook.Secrets(Seal, Now).ToList();
        webhook.Renew(Seal, 0, Now);

        Assert.Equal((2, old), (both.Count, both[1]));
        Assert.DoesNotContain(Assert.Single(webhook.Secrets(Seal, Now)), both);
    }

    static Webhook Made() => Webhook.Create("https://a.example/hook", [], [], allowPrivate: false, Seal, "Ana", Now);

    static string Of(string secret, Posted posted) => Signature.Of(secret, posted.Id, posted.Seconds, posted.Body);
}
