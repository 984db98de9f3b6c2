using System.Globalization;

namespace Evidence.Tests;

/// <summary>Made-up records of a few customers in several sources, some late, some corrected, and what a log over them must say, computed in the plainest way.</summary>
internal sealed class JoinedTrial
{
    private static readonly string[] Activities = ["start", "step", "call", "end"];
    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly JoinedRule _rule;
    private readonly string[] _sources;
    private readonly Dictionary<(string Source, int Id), JoinedRecord> _kept = [];

    public JoinedTrial(Random random, string[] sources, JoinedRule rule, int customers = 8)
    {
        (_rule, _sources) = (rule, sources);
        var arrival = 0;
        for (var file = 0; file < 9; file++)
        {
            var source = sources[random.Next(sources.Length)];
            var rows = new List<string>();
            for (var i = 0; i < 40; i++)
            {
                var record = new JoinedRecord(
                    Array.IndexOf(sources, source), random.Next(120), random.Next(customers), Activities[random.Next(4)], random.Next(10) == 0 ? null : random.Next(200),
                    random.Next(3) == 0 ? "" : $"r{random.Next(3)}", random.Next(3) == 0 ? "" : $"c{random.Next(2)}", random.Next(4), ++arrival);
                rows.Add(Row(record));
                Keep(source, record);
            }

            Files.Add((source, rows));
        }
    }

    public List<(string Source, List<string> Rows)> Files { get; } = [];

    public string ASegment => _rule.SegmentBy switch { "region" => "r1", "channel" => "c1", _ => "" };

    public object Definition(string key) => new
    {
        key,
        name = key,
        sources = _sources,
        caseRule = _rule.CaseRule,
        anchor = Given(_rule.Anchor),
        days = _rule.Days == 0 ? (int?)null : _rule.Days,
        end = Given(_rule.End),
        segmentBy = Given(_rule.SegmentBy),
    };

    public JoinedFigures Figures(string? segment)
    {
        var cases = _kept.Values.GroupBy(record => record.Customer)
            .SelectMany(person => Cases([.. person.OrderBy(record => record.Hour ?? int.MinValue).ThenBy(record => record.Place).ThenBy(record => record.Arrival)]))
            .Where(records => segment is null || Segment(records) == segment)
            .Select(records => records.Where(record => record.Hour is not null).ToList())
            .Where(events => events.Count > 0);
        return new JoinedFigures([.. cases]);
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;

    private static string Row(JoinedRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"i{record.Id},p{record.Customer},{record.Activity},{(record.Hour is { } hour ? First.AddHours(hour).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : "")},,{record.Channel},{record.Region},{First.AddDays(record.Made):yyyy-MM-dd}T00:00:00Z");

    // A record with a known id counts when it was made later; then it is a new arrival.
    private void Keep(string source, JoinedRecord record)
    {
        if (!_kept.TryGetValue((source, record.Id), out var known) || record.Made > known.Made)
        {
            _kept[(source, record.Id)] = record;
        }
    }

    private string Segment(List<JoinedRecord> records) =>
        records.Select(record => _rule.SegmentBy switch { "region" => record.Region, "channel" => record.Channel, _ => "" }).LastOrDefault(text => text.Length > 0) ?? "";

    private List<List<JoinedRecord>> Cases(List<JoinedRecord> line)
    {
        if (_rule.Anchor.Length == 0 && _rule.End.Length == 0)
        {
            return [line];
        }

        var cases = new List<List<JoinedRecord>>();
        var closed = new HashSet<List<JoinedRecord>>();
        foreach (var record in line.Where(record => record.Hour is not null))
        {
            if (cases.Count == 0 ? _rule.Anchor.Length == 0 || record.Activity == _rule.Anchor : _rule.CaseRule == "anchor" && record.Activity == _rule.Anchor)
            {
                closed.UnionWith(_rule.Days == 0 ? cases : []);
                cases.Add([]);
            }

            if (cases.LastOrDefault(of => !closed.Contains(of) && (_rule.Days == 0 || of.Count == 0 || record.Hour - of[0].Hour < 24 * _rule.Days)) is { } fits)
            {
                fits.Add(record);
                closed.UnionWith(record.Activity == _rule.End ? [fits] : []);
            }
        }

        return cases;
    }
}
