using System.Text;

namespace Journey.Owners.Organisation;

/// <summary>Reads CSV as RFC 4180 has it. The separator is the one of comma, semicolon and tab that the header holds most often. Empty lines are passed over.</summary>
internal static class CsvText
{
    static readonly char[] Separators = [',', ';', '\t'];

    public static IEnumerable<CsvLine> Read(string text)
    {
        var separator = Separator(text);
        var (cells, cell, line, begun, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            line += letter == '\n' ? 1 : 0;
            if (quoted)
            {
                quoted = letter != '"' || Next(text, at) == '"';
                at += letter == '"' && quoted ? 1 : 0;
                _ = quoted ? cell.Append(letter) : cell;
            }
            else if (letter == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator || letter == '\n')
            {
                cells.Add(Take(cell));
                if (letter == '\n')
                {
                    if (cells.Exists(value => value.Length > 0))
                    {
                        yield return new CsvLine(begun, cells);
                    }
                    (cells, begun) = ([], line);
                }
            }
            else if (letter != '\r' || Next(text, at) != '\n')
            {
                cell.Append(letter);
            }
        }
        cells.Add(Take(cell));
        if (cells.Exists(value => value.Length > 0))
        {
            yield return new CsvLine(begun, cells);
        }
    }

    static char Next(string text, int at) => at + 1 < text.Length ? text[at + 1] : '\n';

    static string Take(StringBuilder cell)
    {
        var taken = cell.ToString().Trim();
        cell.Clear();
        return taken;
    }

    static char Separator(string text)
    {
        var end = text.IndexOf('\n');
        var header = end < 0 ? text : text[..end];
        return Separators.MaxBy(candidate => header.Count(letter => letter == candidate));
    }
}
