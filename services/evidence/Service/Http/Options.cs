using System.Globalization;
using Journey.Evidence.Figures;
using Journey.Platform.Errors;

namespace Journey.Evidence.Http;

/// <summary>The options of a request's address. What is not taken is refused by name, never ignored.</summary>
internal sealed class Options(IQueryCollection query, params string[] notYet)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Violations _violations = new();

    public string? Text(string name)
    {
        _taken.Add(name);
        var values = query[name];
        _violations.Require(values.Count <= 1, name, "It stands once.");
        return values.Count == 0 ? null : values[0];
    }

    /// <summary>Every value of an option that may stand more than once.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        _taken.Add(name);
        return [.. query[name].OfType<string>()];
    }

    public string? Given(string name) => Text(name) is { Length: > 0 } text ? text : null;

    public int? Number(string name) => Long(name) is { } number ? Small(name, number) : null;

    public long? Long(string name)
    {
        var text = Given(name);
        var read = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        _violations.Require(text is null || read, name, "It is a whole number.");
        return read ? number : null;
    }

    public bool? Flag(string name)
    {
        var text = Given(name);
        _violations.Require(text is null or "true" or "false", name, "It is true or false.");
        return text is null ? null : text == "true";
    }

    public Instant? When(string name)
    {
        var text = Given(name);
        var instant = default(Instant);
        var read = text is not null && Instant.TryParse(text, out instant);
        _violations.Require(text is null || read, name, "It is a date, or an instant with an offset.");
        return read ? instant : null;
    }

    public void Require(bool holds, string name, string description) => _violations.Require(holds, name, description);

    public void Done()
    {
        foreach (var name in query.Keys.Where(name => !_taken.Contains(name)))
        {
            _violations.Add(name, notYet.Contains(name) ? "This option is not built yet." : "There is no such option.");
        }

        _violations.ThrowIfAny();
    }

    private int? Small(string name, long number)
    {
        _violations.Require(number is >= int.MinValue and <= int.MaxValue, name, "It is too large.");
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }
}
