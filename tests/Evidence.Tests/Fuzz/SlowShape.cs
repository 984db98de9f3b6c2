using System.Globalization;
using System.Text;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>The rules of a record once more, slowly and with text: what each field means, what is hashed, what is refused.</summary>
internal sealed class SlowShape(Mapping mapping, UnitKey key)
{
    /// <summary>The type of a CloudEvent whose data names no activity.</summary>
    public const string TypeAsActivity = "ce-type as activity";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private readonly List<(string Name, byte[] Value)> _fields = [];
    private readonly List<string> _attributes = [];

    public string? Of(SlowRecord record)
    {
        try
        {
            var seen = new HashSet<string>();
            foreach (var (name, value) in record.Fields)
            {
                var text = Checked(name);
                if (name.Length > 500)
                {
                    return null;
                }

                if (seen.Add(text) && value.Length > 0)
                {
                    Checked(value);
                    _fields.Add((text, value));
                }
            }

            return Write(record);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Write(SlowRecord record)
    {
        var (time, recorded, start) = (Time(mapping.Time), Time(mapping.RecordedTime), Time(mapping.Start));
        var service = start != long.MinValue && time != long.MinValue && start <= time ? time - start : -1;
        var head = $"id {Id(record):x} case {Person(mapping.Case)} customer {Person(mapping.Customer)}";
        var words = $"activity {Word(mapping.Activity, TypeAsActivity)} reason {Word(mapping.Reason)} channel {Word(mapping.Channel)} segment {Word(mapping.Segment)} outcome {Word(mapping.Outcome)} score {Score()}";
        var actor = Value(mapping.Actor, mapping.Resource) is { } acted ? (long)(ulong)key.Pseudonym(Short(acted)) : 0;
        var text = Value(mapping.Text) is { } free ? free.Length > 65_536 ? throw new FormatException() : Strict.GetString(free) : "";
        foreach (var (name, value) in _fields)
        {
            Attribute(name, value);
        }

        return string.Join("; ", head, words, $"time {time} recorded {recorded} service {service} actor {actor:x}", "text " + text, string.Join(", ", _attributes.Order(StringComparer.Ordinal)));
    }

    private UInt128 Id(SlowRecord record)
    {
        if (record.Identity is { } pair)
        {
            Checked(pair.First);
            Checked(pair.Second);
            return key.Records.Of([.. Short(pair.First), 0, .. Short(pair.Second)]);
        }

        if (Value(mapping.Id) is { } id)
        {
            return key.Records.Of(Short(id));
        }

        var content = new List<byte>();
        foreach (var (name, value) in _fields)
        {
            content.AddRange(BitConverter.GetBytes((ulong)key.Records.Of(Encoding.UTF8.GetBytes(name))));
            content.AddRange(BitConverter.GetBytes(value.Length));
            content.AddRange(value);
        }

        return key.Records.Of(content.ToArray());
    }

    private void Attribute(string name, byte[] value)
    {
        var people = new[] { mapping.Case, mapping.Customer, mapping.Id, mapping.Actor, mapping.Resource }.Contains(name);
        var actor = name == mapping.Actor || name == mapping.Resource;
        var other = new[]
        {
            TypeAsActivity, mapping.Activity, mapping.Time, mapping.Reason, mapping.Channel, mapping.Segment, mapping.Score, mapping.Scale, mapping.Text, mapping.Outcome,
            mapping.RecordedTime, mapping.Start,
        }.Contains(name);
        if ((people || other) && !actor && !(name == mapping.Score && Score() == "-"))
        {
            return;
        }

        var hashed = people || (!other && PersonalText.Column(name)) || PersonalText.Value(value);
        _attributes.Add($"{name}={(hashed ? "#" + key.Pseudonym(value).ToString("X32", CultureInfo.InvariantCulture) : Strict.GetString(value))}");
    }

    private string Score()
    {
        if (Value(mapping.Score) is not { } value)
        {
            return "-";
        }

        var scale = Scales.IsLiteral(mapping.Scale) ? mapping.Scale! : Value(mapping.Scale) is { } told ? Strict.GetString(told) : "";
        var ends = System.Text.RegularExpressions.Regex.Match(scale.Trim(' '), "^(.[^-]*)-(.+)\\z") is { Success: true } parts ? new[] { Number(parts.Groups[1].Value), Number(parts.Groups[2].Value) } : null;
        if (Number(Strict.GetString(value).Trim(' ')) is not { } score || (scale.Length > 0 && (ends is not [{ } least, { } greatest] || least >= greatest || score < least || score > greatest)))
        {
            return "-";
        }

        return scale.Length == 0 ? $"{Plain(score)}|" : $"{Plain(score)}|{Plain(ends![0]!.Value)}-{Plain(ends[1]!.Value)}";
    }

    private static decimal? Number(string text) =>
        text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Plain(decimal number) => (number == 0 ? "0" : number.ToString("0.############################", CultureInfo.InvariantCulture));

    private long Time(string? column) => Value(column) is not { } value ? long.MinValue
        : SlowTimes.Read(Strict.GetString(value)) is { } time && time >= -2_208_988_800_000 && time < 7_258_118_400_000 ? time : throw new FormatException();

    private string Word(params string?[] columns) => Value(columns) is not { } value ? "-" : value.Length <= 500 ? Strict.GetString(value) : throw new FormatException();

    private string Person(string? column) => Value(column) is { } value ? key.Pseudonym(Short(value)).ToString("x", CultureInfo.InvariantCulture) : "-";

    private byte[]? Value(params string?[] columns) => _fields.Where(field => columns.Contains(field.Name)).Select(field => field.Value).FirstOrDefault();

    private static byte[] Short(byte[] id) => id.Length <= 4_096 ? id : throw new FormatException();

    private static string Checked(byte[] text) => text.Contains((byte)0) ? throw new FormatException() : Strict.GetString(text);
}
