using System.Globalization;
using Journey.Local.Hosting.Servers;
using Journey.Platform.Identity;
using Journey.Servers;

namespace Journeys.Tests.Confined;

/// <summary>What a cluster gives each part: secrets as files, the rest as variables, one folder to write to and one for what is temporary.</summary>
sealed class ConfinedSettings
{
    readonly string _folder;

    public ConfinedSettings(string folder)
    {
        _folder = folder;
        Ports = PartPrograms.All.Zip(LoopbackPort.Free(2 * PartPrograms.All.Count).Chunk(2))
            .ToDictionary(pair => pair.First, pair => (pair.Second[0], pair.First is "gateway" or "portal" ? pair.Second[0] : pair.Second[1]));
        SigningKeys.CreateDevelopmentKeys(Keys);
    }

    /// <summary>Of each part the port where it works and the one where it says whether it is ready.</summary>
    public IReadOnlyDictionary<string, (int Work, int Health)> Ports { get; }

    /// <summary>The gateway's folder of keys; the services and the portal see only the public half.</summary>
    public string Keys => Path.Combine(_folder, "identity");

    public string Program(string part) => Path.Combine(Published(part), $"Journey.{char.ToUpperInvariant(part[0])}{part[1..]}.dll");

    public string Published(string part) => Path.Combine(_folder, "parts", part);

    public string Log(string part) => Path.Combine(_folder, part + ".log");

    /// <summary>What the part may write to.</summary>
    public IReadOnlyList<string> Own(string part) => [Path.Combine(_folder, part, "data"), Path.Combine(_folder, part, "tmp")];

    /// <summary>Makes the part's folders and puts what it must keep to itself into files.</summary>
    public async Task PrepareAsync(string part, IReadOnlyDictionary<string, string?> secrets, CancellationToken ct)
    {
        foreach (var own in Own(part))
        {
            Directory.CreateDirectory(own);
            await ServerProcess.RunAsync(["chown", $"{ConfinedPart.User}:{ConfinedPart.User}", own], null, ct);
        }

        var files = Directory.CreateDirectory(Secrets(part)).FullName;
        foreach (var (key, value) in secrets)
        {
            await File.WriteAllTextAsync(Path.Combine(files, key.Replace(":", "__", StringComparison.Ordinal)), value, ct);
        }

        // Files of tests are made by root for nobody else.
        await ServerProcess.RunAsync(["chmod", "-R", "o+rX", Keys], null, ct);
        if (part != "gateway")
        {
            await ServerProcess.RunAsync(["cp", "-r", Path.Combine(Keys, "public"), Directory.CreateDirectory(Identity(part)).FullName], null, ct);
        }
    }

    /// <summary>The part's variables.</summary>
    public IReadOnlyDictionary<string, string> Of(string part)
    {
        var (work, health) = Ports[part];
        var settings = new Dictionary<string, string>
        {
            ["Settings__Path"] = Secrets(part),
            ["Identity__KeysPath"] = Identity(part),
            ["Data__Path"] = Own(part)[0],
            ["TMPDIR"] = Own(part)[1],
            ["Migrate__AtStart"] = "false",
            ["Database__Provider"] = "postgresql",
            // Where a cluster takes a pod out of its services before it is told to stop, this one says it itself.
            ["Stop__Delay"] = "00:00:03",
            [part is "gateway" or "portal" ? "Ports__Http" : "Ports__Rpc"] = Number(work),
            ["Ports__Grpc"] = "0",
        };
        if (work != health)
        {
            settings["Ports__Management"] = Number(health);
        }

        foreach (var (name, (port, _)) in Ports.Where(port => port.Key != "gateway"))
        {
            settings[$"Services__{char.ToUpperInvariant(name[0])}{name[1..]}"] = $"http://127.0.0.1:{Number(port)}";
        }

        return settings;
    }

    string Secrets(string part) => Path.Combine(_folder, part, "settings");

    string Identity(string part) => part == "gateway" ? Keys : Path.Combine(_folder, part, "identity");

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
