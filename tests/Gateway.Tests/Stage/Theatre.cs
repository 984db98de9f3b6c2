using System.Net.Http.Headers;
using System.Net.Http.Json;
using Grpc.Core;
using Grpc.Net.Client;
using Journey.Gateway;
using Journey.Gateway.Identity;
using Journey.Messaging;
using Journey.Messaging.InMemory;
using Journey.Messaging.Transports;
using Journey.Owners.Contracts.Events;
using Journey.Owners.V1;
using Journey.Platform.Hosting;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Role = Journey.Owners.V1.Role;

namespace Gateway.Tests.Stage;

/// <summary>The real gateway on real sockets, with small servers in the place of the parts.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    readonly InMemoryTransport _transport = new(new InMemoryOptions(), TimeProvider.System);
    readonly Dictionary<string, WebApplication> _parts = [];
    readonly string _folder = Directory.CreateTempSubdirectory("journey-gateway-").FullName;
    DevelopmentIssuer? _issuer;

    public Clock Clock { get; } = new();

    public FakeOwners Owners { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public Uri Grpc { get; private set; } = null!;

    public WebApplication Gateway => _parts["gateway"];

    public DevelopmentIssuer Issuer => _issuer ??= DevelopmentIssuer.Open(Path.Combine(_folder, "gateway"));

    public static async Task<Theatre> OpenAsync(params (string Key, string Value)[] settings)
    {
        var theatre = new Theatre();
        SigningKeys.CreateDevelopmentKeys(Path.Combine(theatre._folder, "keys"));
        theatre.Owners.Units["alpha"] = Guid.CreateVersion7().ToString();
        theatre.Owners.Units["foreign"] = Guid.CreateVersion7().ToString();
        theatre.Owners.Members[("ann", "alpha")] = Role.Contributor;
        foreach (var name in new[] { "owners", "maps", "evidence", "portal" })
        {
            await theatre.StartAsync(name, FakePart.Build(name, theatre.Environment(), theatre.Owners));
        }

        await theatre.StartAsync("gateway", GatewayHost.Build(theatre.Environment(settings)));
        var addresses = theatre.Gateway.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.ToList();
        (theatre.Address, theatre.Grpc) = (new Uri(addresses[0]), new Uri(addresses[1]));
        theatre.Http = theatre.Browser();
        return theatre;
    }

    /// <summary>Starts another gateway before the same parts, with a data folder of its own; gives its address.</summary>
    public async Task<Uri> AnotherGatewayAsync(params (string Key, string Value)[] settings)
    {
        var name = $"gateway-{_parts.Count}";
        var gateway = GatewayHost.Build(Environment([.. settings, ("Data:Path", Path.Combine(_folder, name))]));
        await StartAsync(name, gateway);
        return new Uri(gateway.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
    }

    /// <summary>Keeps no cookies and follows no redirects: tests do so themselves.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    public string Token(string subject = "ann", bool organisation = false, TimeSpan? age = null) =>
        Issuer.Mint(subject, "Ann Example", organisation, Clock.GetUtcNow() - (age ?? TimeSpan.Zero));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<Seen> SeenAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, Token(), headers);
        return await ReadSeenAsync(answer);
    }

    public static async Task<Seen> ReadSeenAsync(HttpResponseMessage answer)
    {
        Assert.Equal(200, (int)answer.StatusCode);
        var seen = (await answer.Content.ReadFromJsonAsync<Seen>(TestContext.Current.CancellationToken))!;
        return seen with { Headers = new(seen.Headers, StringComparer.OrdinalIgnoreCase) };
    }

    public Owners.OwnersClient RpcClient() => new(GrpcChannel.ForAddress(Grpc));

    public static Metadata Metadata(string? token, params string[] units)
    {
        var metadata = new Metadata();
        if (token is not null)
        {
            metadata.Add("authorization", "Bearer " + token);
        }

        foreach (var unit in units)
        {
            metadata.Add("journey-unit", unit);
        }

        return metadata;
    }

    public Task ChangeAccessAsync(string subject, string unit)
    {
        var context = new EventContext(Guid.Parse(Owners.Units[unit]), Guid.CreateVersion7(), "units/" + unit, 1, Clock.GetUtcNow());
        var envelope = Envelope.For(new AccessChanged(subject, unit), context, traceParent: null);
        return _transport.PublishAsync(new Message(envelope.Id, envelope.Type, envelope.ToBytes()), TestContext.Current.CancellationToken);
    }

    public ValueTask StopAsync(string part)
    {
        _parts.Remove(part, out var app);
        return app!.DisposeAsync();
    }

    public PartEnvironment Environment(params (string Key, string Value)[] settings) => new("Development", Settings(settings), NullLoggerFactory.Instance, Clock,
        services => services.AddSingleton<IEventTransport>(_transport));

    public IConfiguration Settings(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Ports:Rpc"] = "0",
            ["Ports:Http"] = "0",
            ["Ports:Grpc"] = "0",
            ["SignIn:Development"] = "true",
            ["Identity:KeysPath"] = Path.Combine(_folder, "keys"),
            ["Data:Path"] = Path.Combine(_folder, "gateway")
        };
        foreach (var (name, part) in _parts)
        {
            values[$"Services:{name}"] = part.RpcAddress().ToString();
        }

        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        foreach (var part in _parts.Values.Reverse())
        {
            await part.DisposeAsync();
        }

        await _transport.DisposeAsync();
        _issuer?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    async Task StartAsync(string name, WebApplication app)
    {
        _parts.Add(name, app);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }
}
