using System.Text;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Decides once for each column name what is done with its values.</summary>
internal sealed class Columns(Mapping mapping, IReadOnlyList<string> dimensions, IReadOnlyCollection<string> personal, SipHash hash)
{
    private readonly Dictionary<string, Column> _known = new(StringComparer.Ordinal);

    public Column Of(string name)
    {
        if (!_known.TryGetValue(name, out var column))
        {
            _known.Add(name, column = Make(name));
        }

        return column;
    }

    private Column Make(string name)
    {
        var roles = RolesOf(name);
        var dimension = dimensions.Count == 0 ? -1 : dimensions.ToList().IndexOf(name);
        var open = (roles & Roles.Coded) != 0 || dimension >= 0 || (roles & Roles.Time) != 0;
        return new Column(name)
        {
            Roles = roles,
            Dimension = dimension,
            Personal = (roles & Roles.People) != 0 || personal.Contains(name) || (!open && PersonalText.Column(name)),
            NameHash = (ulong)hash.Of(Encoding.UTF8.GetBytes(name)),
        };
    }

    private Roles RolesOf(string name) =>
        (mapping.Case == name ? Roles.Case : 0) | (mapping.Activity == name ? Roles.Activity : 0) | (mapping.Time == name ? Roles.Time : 0)
        | (mapping.Customer == name ? Roles.Customer : 0) | (mapping.Id == name ? Roles.Id : 0) | (mapping.Channel == name ? Roles.Channel : 0)
        | (mapping.Segment == name ? Roles.Segment : 0) | (mapping.Actor == name ? Roles.Actor : 0) | (mapping.Reason == name ? Roles.Reason : 0);
}
