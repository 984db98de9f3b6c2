using System.Globalization;

namespace Journey.Local.Hosting;

/// <summary>The settings of each part in the embedded host, and the addresses that become known while parts start.</summary>
internal sealed class PartSettings
{
    readonly EmbeddedOptions _options;
    readonly IConfigurationRoot _shared;

    public PartSettings(EmbeddedOptions options)
    {
        _options = options;
        _shared = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(options.Settings).Build();
    }

    public IConfiguration Of(string part) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = "sqlite",
            ["Database:Path"] = Path.Combine(_options.DataPath, part + ".db"),
            ["Identity:KeysPath"] = Path.Combine(_options.DataPath, "keys"),
            ["Data:Path"] = EmbeddedHost.DataOf(_options.DataPath, part),
            // In one process nothing gets lost on the way: what takes long is being compiled, or the machine is busy.
            ["Rpc:Deadline"] = "00:00:10",
            ["Ports:Rpc"] = "0",
            ["Ports:Http"] = Number(part == "gateway" ? _options.Port : 0),
            ["Ports:Grpc"] = Number(part == "gateway" && _options.Port > 0 ? _options.Port + 1 : 0),
            ["SignIn:Development"] = "true"
        })
        .AddConfiguration(_shared)
        .Build();

    public void Locate(string part, Uri address) => _shared[$"Services:{char.ToUpperInvariant(part[0])}{part[1..]}"] = address.ToString();

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
