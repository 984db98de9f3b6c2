using System.Text;
using System.Text.Unicode;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Decides once for each column name what is done with its values.</summary>
internal sealed class Columns(Mapping mapping, IReadOnlyList<string> dimensions, IReadOnlyCollection<string> personal, SipHash hash)
{
    private const int Most = 10_000;
    private readonly Dictionary<byte[], Column> _known = new(Utf8Text.Comparer);

    private readonly Column _tooMany = new("") { Refusal = $"The file has more than {Most} different fields." };
    private readonly Column _tooLong = new("") { Refusal = $"The name of a field is at most {WordBook.Longest} bytes long." };
    private readonly Column _noText = new("") { Refusal = "The name of a field is not UTF-8 text, or it holds the character U+0000." };

    /// <summary>Keyed hash of anything.</summary>
    public UInt128 Hash(ReadOnlySpan<byte> text) => hash.Of(text);

    /// <summary>Columns met so far, in the order in which they were.</summary>
    public IEnumerable<Column> Known => _known.Values;

    public Column Of(string name) => Of(Encoding.UTF8.GetBytes(name));

    public Column Of(ReadOnlySpan<byte> name)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(name, out var column))
        {
            return column;
        }

        if (name.Length > WordBook.Longest)
        {
            return _tooLong;
        }

        if (!Utf8.IsValid(name) || name.Contains((byte)0))
        {
            return _noText;
        }

        return _known.Count < Most ? _known[name.ToArray()] = Make(Encoding.UTF8.GetString(name), RolesOf(Encoding.UTF8.GetString(name))) : _tooMany;
    }

    /// <summary>A column with roles of its own, whatever the mapping says.</summary>
    public Column Make(string name, Roles roles)
    {
        var dimension = dimensions.Count == 0 ? -1 : dimensions.ToList().IndexOf(name);
        var open = (roles & (Roles.Coded | Roles.Times | Roles.Score | Roles.Scale)) != 0 || dimension >= 0;
        return new Column(name)
        {
            Roles = roles,
            Dimension = dimension,
            Personal = (roles & Roles.People) != 0 || personal.Contains(name) || (!open && PersonalText.Column(name)),
            Scale = (roles & Roles.Score) != 0 && Scales.IsLiteral(mapping.Scale) ? Encoding.UTF8.GetBytes(mapping.Scale!) : null,
            NameHash = (ulong)hash.Of(Encoding.UTF8.GetBytes(name)),
        };
    }

    private Roles RolesOf(string name) =>
        (mapping.Case == name ? Roles.Case : 0) | (mapping.Activity == name ? Roles.Activity : 0) | (mapping.Time == name ? Roles.Time : 0)
        | (mapping.Customer == name ? Roles.Customer : 0) | (mapping.Id == name ? Roles.Id : 0) | (mapping.Channel == name ? Roles.Channel : 0)
        | (mapping.Segment == name ? Roles.Segment : 0) | (mapping.Actor == name || mapping.Resource == name ? Roles.Actor : 0) | (mapping.Reason == name ? Roles.Reason : 0)
        | (mapping.Score == name ? Roles.Score : 0) | (mapping.Scale == name ? Roles.Scale : 0) | (mapping.Text == name ? Roles.Text : 0)
        | (mapping.Outcome == name ? Roles.Outcome : 0) | (mapping.RecordedTime == name ? Roles.RecordedTime : 0) | (mapping.Start == name ? Roles.Start : 0);
}
