using System.Diagnostics;
using System.Globalization;
using Journey.Servers;

namespace Faults.Tests.Chaos;

/// <summary>Kills a process of the town every two to five seconds, as its seed has it (R2). What was killed comes back, a server after at most three seconds.</summary>
internal sealed class Nemesis(Town town, int seed)
{
    // How often each is taken, of a hundred: services most, servers that stop everything least.
    static readonly (string Victim, int Weight)[] Weights = [("evidence", 24), ("maps", 20), ("owners", 20), ("portal", 8), ("gateway", 8), ("rabbitmq", 6), ("postgresql", 8), ("redis", 6)];
    readonly Random _dice = new(seed);
    readonly List<string> _kills = [];

    /// <summary>What was killed and when, in its order.</summary>
    public IReadOnlyList<string> Kills => _kills;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Returns when so many were killed, and the servers are there again.</summary>
    public async Task RunAsync(int kills)
    {
        var clock = Stopwatch.StartNew();
        while (_kills.Count < kills)
        {
            await Task.Delay(_dice.Next(2_000, 5_000), Ct);
            var victim = Choose();
            var number = victim == "gateway" ? 1 : _dice.Next(1, 3);
            if (await KillAsync(victim, number))
            {
                _kills.Add(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} {victim}{(town.Host.Parts.Any(part => part.Part == victim) ? $"-{number}" : "")}"));
            }
        }
    }

    string Choose()
    {
        var rest = _dice.Next(Weights.Sum(one => one.Weight));
        return Weights.First(one => (rest -= one.Weight) < 0).Victim;
    }

    async Task<bool> KillAsync(string victim, int number)
    {
        var away = TimeSpan.FromMilliseconds(_dice.Next(1_000, 3_000));
        switch (victim)
        {
            case "rabbitmq":
                await town.Host.Servers.Rabbit!.KillAsync(Ct);
                await Task.Delay(away, Ct);
                await town.Host.Servers.Rabbit!.BeginAsync(Ct);
                return true;
            case "postgresql":
                await town.KillDatabaseAsync();
                await Task.Delay(away, Ct);
                await town.Host.Servers.Postgres!.BeginAsync(Ct);
                return true;
            case "redis" when town.Host.Servers.Redis is { } redis:
                await redis.KillAsync(Ct);
                await Task.Delay(away, Ct);
                await redis.BeginAsync(Ct);
                return true;
            case "redis":
                return false;
            default:
                return await KillPartAsync(victim, number);
        }
    }

    async Task<bool> KillPartAsync(string part, int number)
    {
        try
        {
            await town.Part(part, number).SignalAsync("KILL", Ct);
            return true;
        }
        catch (ServerException e) when (e.Message.Contains("No such process", StringComparison.Ordinal))
        {
            // It is dead already and not there again yet: another one is taken.
            return false;
        }
    }
}
