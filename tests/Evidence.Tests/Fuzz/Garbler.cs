using System.Text;

namespace Evidence.Tests.Fuzz;

/// <summary>Makes the texts, times and damages of the fuzz files from a seed.</summary>
internal sealed class Garbler(int seed)
{
    private static readonly string[] Texts =
    [
        "a", "billing", "set up", "Straße", "東京", "😀", "x,y", "x;y", "say \"no\"", "two\nlines", "cr\r\nlf", "tab\there", "<b>&amp;</b>", "'", "-", "?", "0", "(none)", "EMPTY",
        "jo@example.org", "+49 171 2345678", "I called three times and nobody ever came back to me", " edge ", "4", "4.50", "11", "1-5", "0-10", "true", "null", "[1]", "{}", "]]>", "\\u0041",
    ];

    private static readonly string[] Damages =
    [
        "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "<", ">", "/>", "&", "&amp;", "&#x41;", "&#0;", "&lt", "]]>", "<!--x-->", "<!-- -- -->", "<![CDATA[x]]>", "<?pi x?>", "<!DOCTYPE a>", "</event>", "<event/>",
        "{", "}", "[", "]", ":", "null", "\\", "\\ud800", "\\u0000", "\\n", "1e5", "é", "\uFFFE", "\0", "\u0001", "=", " ", "'", "key", "<a b='c' b='d'/>", "<a:b xmlns:a='u'/>",
    ];

    private static readonly string[] Forms =
    [
        "yyyy-MM-ddTHH:mm:ss.fffZ", "yyyy-MM-ddTHH:mm:ss.ffffffzzz", "yyyy-MM-dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyy.MM.dd", "d.M.yyyy H:mm:ss", "d.M.yyyy", "yyyyMMdd", "yyyyMMddTHHmmssZ",
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dd/MMM/yyyy:HH:mm:ss +0100", "d MMM yyyy", "d MMM yyyy HH:mm:ss", "yyyy-MM-ddTHH:mm:ss+02", "yyyy-MM-dd HH:mm:ss,f 'UTC'",
    ];

    public Random Random { get; } = new(seed);

    public string Text() => Random.Next(5) == 0 ? "" : Random.Next(200) == 0 ? new string('z', 400 + Random.Next(300)) : Texts[Random.Next(Texts.Length)];

    public string Name(params string[] names) => names[Random.Next(names.Length)];

    public string Time()
    {
        var at = new DateTime(Random.Next(20) == 0 ? Random.NextInt64(DateTime.MaxValue.Ticks) : 630_000_000_000_000_000 + Random.NextInt64(20_000_000_000_000_000), DateTimeKind.Utc);
        var kind = Random.Next(25);
        return kind switch
        {
            0 => ((long)(at - DateTime.UnixEpoch).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture),
            1 => ((long)(at - DateTime.UnixEpoch).TotalMilliseconds).ToString(System.Globalization.CultureInfo.InvariantCulture),
            2 => Text(),
            3 => "",
            _ => new DateTimeOffset(at).ToString(Forms[Random.Next(Random.Next(2) == 0 ? 2 : Forms.Length)], System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Damages a file in up to four places, none of them before a place that must stay.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">The first place that may be damaged.</param>
    /// <param name="whole">How many of six files stay whole.</param>
    public byte[] Damage(byte[] file, int from = 0, int whole = 2)
    {
        var bytes = file.ToList();
        for (var damages = Random.Next(6) < whole ? 0 : 1 + Random.Next(4); damages > 0 && bytes.Count > from + 1; damages--)
        {
            var at = Random.Next(from, bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 + Random.Next(Random.Next(2) == 0 ? 2 : 40));
            switch (Random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)Random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(Random.Next(from, bytes.Count), bytes.GetRange(at, length));
                    break;
                case 3 when Random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Damages[Random.Next(Damages.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
