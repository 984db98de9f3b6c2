using System.Globalization;
using System.Text;
using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Organisation;

/// <summary>The lines of a file that can be read, and those that cannot. Nothing in it is known yet to hold.</summary>
internal sealed class OrganisationFile
{
    public const int MostBytes = 2 << 20;
    const int MostRows = 10_000;
    static readonly string[] Columns = ["key", "name", "team", "parent", "from", "until"];

    readonly List<OrganisationRow> _rows = [];
    readonly List<Reject> _rejects = [];
    readonly string _zone;

    OrganisationFile(string zone) => _zone = zone;

    public IReadOnlyList<OrganisationRow> Rows => _rows;

    public IReadOnlyList<Reject> Rejects => _rejects;

    /// <summary>Reads a file. A header without the columns that are needed, or with others, is refused as a whole.</summary>
    public static OrganisationFile Read(ReadOnlySpan<byte> bytes, string zone)
    {
        var violations = new Violations();
        violations.Require(bytes.Length <= MostBytes, "file", "At most 2 MiB.");
        violations.ThrowIfAny();
        var lines = CsvText.Read(Text(bytes)).ToList();
        var header = lines.Count == 0 ? [] : lines[0].Cells;
        Check(header, lines.Count - 1);
        var file = new OrganisationFile(zone);
        foreach (var line in lines.Skip(1))
        {
            file.Take(line, header);
        }
        return file;
    }

    static string Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            var violations = new Violations();
            violations.Add("file", "It is not UTF-8 text. Save it as CSV UTF-8.");
            violations.ThrowIfAny();
            throw;
        }
    }

    static void Check(IReadOnlyList<string> header, int rows)
    {
        var violations = new Violations();
        foreach (var unknown in header.Where(name => !Columns.Contains(name)))
        {
            violations.Add("header", $"Column '{(Owners.Text.IsLine(unknown) ? unknown : "?")}' is not known. Known are {string.Join(", ", Columns)}.");
        }
        violations.Require(header.Contains("name") || header.Contains("team"), "header", "The first line names the columns; 'name' or 'team' must be among them.");
        violations.Require(header.Distinct().Count() == header.Count, "header", "A column is named twice.");
        violations.Require(rows <= MostRows, "file", $"At most {MostRows} lines.");
        violations.ThrowIfAny();
    }

    void Take(CsvLine line, IReadOnlyList<string> header)
    {
        var before = _rejects.Count;
        Require(line, line.Cells.Count <= header.Count, "", "It has more cells than the header.");
        var cells = header.Zip(line.Cells).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var (name, cell) in cells)
        {
            Require(line, Owners.Text.IsLine(cell), name, Owners.Text.LineRule);
        }
        var row = new OrganisationRow(line.Number, Cell("key"), Cell("name"), Cell("team"), Cell("parent"), Day(line, "from", Cell("from")), Day(line, "until", Cell("until")));
        Require(line, row.Name.Length > 0 || row.Key.Length == 0, "name", "A person needs a name.");
        Require(line, !row.IsTeam || row.Team.Length > 0, "team", "The line names neither a person nor a team.");
        Require(line, row.Parent.Length == 0 || row.IsTeam, "parent", "Only a line for a team alone says what is above it.");
        Require(line, row.From is null || row.Until is null || row.Until > row.From, "until", "After from.");
        if (_rejects.Count == before)
        {
            _rows.Add(row);
        }

        string Cell(string name) => cells.GetValueOrDefault(name, "");
    }

    DateTimeOffset? Day(CsvLine line, string field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }
        var reads = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200;
        Require(line, reads, field, "A day as 2026-04-01.");
        return reads ? UnitDay.Start(day, _zone) : null;
    }

    void Require(CsvLine line, bool holds, string field, string reason)
    {
        if (!holds)
        {
            _rejects.Add(new Reject(line.Number, field, reason));
        }
    }
}
