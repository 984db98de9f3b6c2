using System.Globalization;
using System.Text;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Previews;

/// <summary>What one column of a file's beginning holds.</summary>
internal sealed class ColumnProfile(string name)
{
    private const int MostDistinct = 20_000;
    private const int MostKept = 300;
    private const int Longest = 200;
    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);
    private long _bytes;
    private long _words;
    private long _numbers;
    private long _whole;
    private long _personal;

    public string Name { get; } = name;

    public int Filled { get; private set; }

    public int Distinct => _distinct.Count;

    /// <summary>The first different values, cut where they are long.</summary>
    public List<string> Values { get; } = [];

    public double Least { get; private set; } = double.MaxValue;

    public double Greatest { get; private set; } = double.MinValue;

    /// <summary>Records for each different value.</summary>
    public double Repeats => (double)Filled / Math.Max(1, Distinct);

    public double MeanWords => (double)_words / Math.Max(1, Filled);

    public double MeanBytes => (double)_bytes / Math.Max(1, Filled);

    public bool Unique => Filled > 1 && Distinct == Math.Min(Filled, MostDistinct);

    public bool Numeric => Filled > 0 && _numbers >= .95 * Filled;

    public bool Whole => Filled > 0 && _whole == Filled;

    /// <summary>Whether values stand for classes: few, short and repeated.</summary>
    public bool Classes => Distinct >= 1 && Repeats >= 2 && MeanBytes <= 80 && MeanWords <= 8;

    public bool LooksPersonal => PersonalNames.Column(Name) || _personal > .3 * Filled;

    /// <summary>The form of its times; null until they were looked at, or where they are none.</summary>
    public TimeForm? Time { get; set; }

    public string Kind => Time is not null ? "time" : Numeric ? "number" : MeanWords >= 4 ? "text" : "word";

    public void Add(ReadOnlySpan<byte> value)
    {
        Filled++;
        _bytes += value.Length;
        _words += value.Count((byte)' ') + 1;
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, Longest)]);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            _numbers++;
            _whole += number == Math.Floor(number) ? 1 : 0;
            Least = Math.Min(Least, number);
            Greatest = Math.Max(Greatest, number);
        }
        else
        {
            _personal += PersonalText.Value(value) ? 1 : 0;
        }

        if (_distinct.Count < MostDistinct && _distinct.Add(text) && Values.Count < MostKept)
        {
            Values.Add(text);
        }
    }
}
