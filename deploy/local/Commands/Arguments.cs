using System.Globalization;

namespace Journey.Local.Commands;

/// <summary>The words after a command: options with values, switches, and the rest. What a command does not know is refused by name.</summary>
internal sealed class Arguments
{
    readonly Dictionary<string, string> _values = [];
    readonly HashSet<string> _switches = [];
    readonly List<string> _rest = [];

    public IReadOnlyList<string> Rest => _rest;

    public static Arguments Parse(IEnumerable<string> words, IReadOnlyCollection<string> options, IReadOnlyCollection<string> switches)
    {
        var parsed = new Arguments();
        using var word = words.GetEnumerator();
        while (word.MoveNext())
        {
            parsed.Take(word, options, switches);
        }

        return parsed;
    }

    public string? Find(string option) => _values.GetValueOrDefault(option);

    public string Need(string option) => Find(option) ?? throw new UsageException($"--{option} is missing.");

    public bool Has(string name) => _switches.Contains(name);

    public int? Port() => Find("port") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 0 and < 65_535 ? port
        : throw new UsageException($"--port takes a number from 0 to 65534, not '{text}'.");

    void Take(IEnumerator<string> word, IReadOnlyCollection<string> options, IReadOnlyCollection<string> switches)
    {
        if (!word.Current.StartsWith("--", StringComparison.Ordinal))
        {
            _rest.Add(word.Current);
            return;
        }

        var (name, given) = word.Current[2..].Split('=', 2) is [var left, var right] ? (left, right) : (word.Current[2..], null);
        if (switches.Contains(name) && given is null)
        {
            _switches.Add(name);
        }
        else if (options.Contains(name))
        {
            _values[name] = given ?? (word.MoveNext() ? word.Current : throw new UsageException($"--{name} needs a value."));
        }
        else
        {
            throw new UsageException($"--{name} is not known here. Known: {string.Join(", ", options.Concat(switches).Select(known => "--" + known))}.");
        }
    }
}
