using System.Net.Http.Json;
using Journey.Gateway.SignIn;
using Journey.Running;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Tests.Stage))]

namespace Browser.Tests;

/// <summary>The whole product with its sample unit, and the browser that is installed on this machine.</summary>
public sealed class Stage : IAsyncLifetime
{
    static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    // Milliseconds: processes, servers and the browser share one machine.
    const float Patience = 30_000;
    IPlaywright? _playwright;
    IBrowser? _browser;

    // A file is read slowly enough on any machine to be seen arriving and to be stopped on its way.
    public JourneyFixture Journey { get; } = new() { Settings = new Dictionary<string, string?> { ["Imports:RowsPerSecond"] = "20000" } };

    public Uri Address => Journey.Host.Address;

    public async ValueTask InitializeAsync()
    {
        if (Chromium() is not { } chromium)
        {
            return;
        }
        await Journey.InitializeAsync();
        await Journey.LoadSampleAsync(CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
            _playwright!.Dispose();
            await Journey.DisposeAsync();
        }
    }

    /// <summary>A browser of one person: own cookies, nothing remembered, every page watched.</summary>
    public async Task<Visit> OpenAsync(bool script = true, int width = 1440)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed: no program named chromium-headless-shell, chromium, chromium-browser or google-chrome is on the path.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = script,
            Locale = "en-GB",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return await Visit.BeginAsync(this, context);
    }

    /// <summary>An empty unit in which the development people have their roles.</summary>
    public async Task MakeUnitAsync(string key, string name)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed.");
        using var api = Journey.Api(Journey.Token(DevelopmentPeople.All[0].Subject, organisation: true));
        using var made = await api.PostAsJsonAsync("/api/v1/units", new { key, name, timeZone = "Asia/Tokyo" });
        made.EnsureSuccessStatusCode();
        foreach (var person in DevelopmentPeople.All.Skip(1))
        {
            using var admitted = await api.PostAsJsonAsync($"/api/v1/units/{key}/members", new { subject = person.Subject, name = person.Name, role = person.Role });
            admitted.EnsureSuccessStatusCode();
        }
    }

    // What draws for nobody is a third faster than what could also show a window.
    static string? Chromium() =>
        (from name in new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome" }
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
