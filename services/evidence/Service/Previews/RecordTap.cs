using System.Text;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>Keeps the first records as they are read.</summary>
internal sealed class RecordTap(Mapping mapping, TimeReader times) : IFieldTap
{
    private const int Most = 20;
    private readonly ILookup<string, string> _roles = mapping.Named().ToLookup(pair => pair.Column, pair => pair.Option);
    private Dictionary<string, string> _values = [];
    private Dictionary<string, string> _attributes = [];
    private DateTimeOffset? _time;
    private long _line;

    public List<RecordPreview> Records { get; } = [];

    public void Begin(long line)
    {
        (_values, _attributes, _time, _line) = ([], [], null, line);
    }

    public void Field(Column column, ReadOnlySpan<byte> value)
    {
        if (Records.Count >= Most)
        {
            return;
        }

        var roles = _roles[column.Name].ToList();
        if (roles.Contains("time") && times.TryRead(value, out var at) && at is >= TimeReader.Earliest and < TimeReader.Latest)
        {
            _time = DateTimeOffset.FromUnixTimeMilliseconds(at);
        }

        var text = Encoding.UTF8.GetString(value);
        var hidden = roles.Contains("text") || PersonalNames.Column(column.Name) || (roles.Count == 0 && column.Dimension < 0 && PersonalText.Value(value));
        var shown = hidden ? PersonalNames.Mask(text) : text.Length > 100 ? text[..100] + "…" : text;
        foreach (var role in roles)
        {
            _values[role] = shown;
        }

        if (roles.Count == 0)
        {
            _attributes[column.Name] = shown;
        }
    }

    public void End(FileProblem? problem)
    {
        if (Records.Count < Most)
        {
            Records.Add(new RecordPreview(_line, _values, _time, _attributes, problem is null ? null : $"{problem.Field}: {problem.Reason}"));
        }
    }
}
