using System.Net.Http.Headers;
using Journey.Gateway.Identity;
using Journey.Gateway.SignIn;
using Journey.Local.Hosting;
using Journey.Local.Sample;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journey.Running;

/// <summary>All parts in one process on loopback, with real sockets between them and a store of their own.</summary>
public sealed class JourneyFixture : IAsyncLifetime
{
    readonly string _folder = Directory.CreateTempSubdirectory("journeys-").FullName;
    DevelopmentIssuer? _issuer;

    public EmbeddedHost Host { get; private set; } = null!;

    /// <summary>Settings for all parts, over their defaults.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public async ValueTask InitializeAsync()
    {
        Host = await EmbeddedHost.StartAsync(new EmbeddedOptions(_folder) { Settings = Settings }, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        _issuer = DevelopmentIssuer.Open(EmbeddedHost.DataOf(_folder, "gateway"));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.StopAsync(CancellationToken.None);
        await Host.DisposeAsync();
        _issuer?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public string Token(string subject, bool organisation = false, TimeSpan? age = null) =>
        _issuer!.Mint(subject, subject, organisation, TimeProvider.System.GetUtcNow() - (age ?? TimeSpan.Zero));

    /// <summary>Fills the sample unit as a new installation does.</summary>
    public async Task LoadSampleAsync(CancellationToken ct)
    {
        var admin = DevelopmentPeople.All[0];
        var owner = DevelopmentPeople.All[2];
        using var api = Api(_issuer!.Mint(admin.Subject, admin.Name, admin.Organisation, TimeProvider.System.GetUtcNow()));
        using var second = Api(_issuer!.Mint(owner.Subject, owner.Name, owner.Organisation, TimeProvider.System.GetUtcNow()));
        await SampleUnit.LoadAsync(api, second, new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero), ct);
    }

    /// <summary>Parks a message that nobody handles in a part's outbox, as a transport that refused it for good would have; returns its id.</summary>
    public Guid Park(string part, string type, Guid? unit = null, string reason = "Dead letter of evidence: MapRevisedHandler failed 5 times, last with InvalidOperationException") =>
        ParkedRow.Insert(Path.Combine(_folder, $"{part}.db"), type, unit ?? Guid.CreateVersion7(), reason);

    public HttpClient Api(string? token)
    {
        var api = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        if (token is not null)
        {
            api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        return api;
    }
}
