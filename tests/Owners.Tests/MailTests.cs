using Journey.Owners.V1;
using Owners.Tests.Hosts;
using MetricScope = Journey.Owners.V1.MetricScope;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class MailTests : IAsyncLifetime
{
    readonly int _port = MailServer.FreePort();
    OwnersFixture _part = null!;
    Scene _scene = null!;

    public async ValueTask InitializeAsync()
    {
        _part = new()
        {
            Settings =
            {
                ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{_port}", ["Mail:Tls"] = "false", ["Mail:From"] = "journey@example.org", ["Mail:Hour"] = "0", ["Mail:Portal"] = "https://journey.example.org",
            },
        };
        await _part.InitializeAsync();
        // An hour after midnight in the unit: what takes minutes stays within one of its days.
        var local = TimeZoneInfo.ConvertTime(_part.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"));
        _part.Time.Advance(TimeSpan.FromHours(25) - local.TimeOfDay);
        _scene = await Scene.SetAsync(_part);
    }

    public ValueTask DisposeAsync() => _part.DisposeAsync();

    [Fact]
    public async Task A_digest_that_could_not_be_sent_is_sent_once_when_the_server_is_there()
    {
        await IdentifyAsync("daily");
        await PlanAsync(-1);

        // Nobody listens: the morning's mail waits, and everything else goes on.
        _part.Time.Advance(TimeSpan.FromMinutes(16));
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        await using var server = new MailServer(_port);
        _part.Time.Advance(TimeSpan.FromMinutes(1));
        await Eventually(() => server.Mails.Count == 1);
        _part.Time.Advance(TimeSpan.FromMinutes(16));
        await PlanAsync(-1, "fix-2");
        await Task.Delay(2500, TestContext.Current.CancellationToken);

        var mail = Assert.Single(server.Mails);
        Assert.Contains("To: aiko@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: 1 thing waits for you in Home Connect", mail, StringComparison.Ordinal);
        Assert.Matches("Message-ID: <[0-9a-f-]{36}@journey>", mail);
        Assert.Contains("fix: Preview (First 30 days)", mail, StringComparison.Ordinal);

        _part.Time.Advance(TimeSpan.FromDays(1));
        await Eventually(() => server.Mails.Count == 2);
        Assert.Contains("Subject: 2 things wait", server.Mails[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_comes_on_the_day_and_when_it_is_late_and_a_refused_mail_comes_again_under_its_id()
    {
        await using var server = new MailServer(_port) { Refuses = true };
        await IdentifyAsync("reminders");
        await PlanAsync(2);

        _part.Time.Advance(TimeSpan.FromDays(1));
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        Assert.Empty(server.Mails);
        _part.Time.Advance(TimeSpan.FromDays(1));
        await Task.Delay(2500, TestContext.Current.CancellationToken);
        server.Refuses = false;
        _part.Time.Advance(TimeSpan.FromMinutes(1));
        await Eventually(() => server.Mails.Count == 1);
        _part.Time.Advance(TimeSpan.FromDays(1));
        await Eventually(() => server.Mails.Count == 2);
        _part.Time.Advance(TimeSpan.FromDays(1));
        await Task.Delay(2500, TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Mails.Count);
        Assert.Contains("due ", server.Mails[0], StringComparison.Ordinal);
        Assert.Contains("late since", server.Mails[1], StringComparison.Ordinal);
    }

    async Task IdentifyAsync(string notice)
    {
        var told = await _part.SignIn(_scene.Unit, Role.Admin).PostAsync(_scene.Path($"people/{_scene.Aiko}/identity"), new { subject = "aiko", mail = "aiko@example.org", notice });
        Assert.Equal(200, told.Status);
    }

    Task<PlanFixReply> PlanAsync(int days, string candidate = "fix")
    {
        var due = TimeZoneInfo.ConvertTime(_part.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")).AddDays(days);
        var order = new PlanFixRequest { MapId = _scene.MapId, Candidate = candidate, PersonId = _scene.Aiko, Due = $"{due:yyyy-MM-dd}", Metric = new() { Name = "Calls", Scope = MetricScope.Local } };
        return _part.SignIn(_scene.Unit, Role.Owner).Rpc.PlanFixAsync(order).ResponseAsync;
    }

    static Task Eventually(Func<bool> holds) => Journey.Testing.Eventually.HoldsAsync(holds, "the server has it");
}
