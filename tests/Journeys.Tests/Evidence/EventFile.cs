using System.Globalization;
using System.Text;

namespace Journeys.Tests.Evidence;

/// <summary>
/// A generated CSV file of any length that is never held in memory: thousands of open cases go on side by side, each along a process of
/// 40 activities with skips and repeats. The same seed gives the same bytes.
/// </summary>
sealed class EventFile : Stream
{
    public const int Activities = 40;
    public const string Anchor = "activity 00";
    const int Open = 5_000;
    static readonly string[] Channels = ["web", "app", "mail", "phone", "shop"];
    static readonly string[] Reasons = ["", "", "", "billing", "setup", "delivery"];
    readonly (int Case, int Activity, int Left)[] _open = new (int, int, int)[Open];
    readonly StringBuilder _text = new("id,case,customer,activity,time,channel,reason,segment\n");
    readonly Random _random;
    readonly int _rows;
    readonly int _seed;
    byte[] _ready = [];
    int _at;
    int _row;
    int _cases;
    long _time = 1_767_225_600_000;

    EventFile(int rows, int seed) => (_rows, _seed, _random) = (rows, seed, new Random(seed));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static Stream Stream(int rows, int seed) => new EventFile(rows, seed);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _ready.Length)
        {
            Fill();
        }
        var length = Math.Min(buffer.Length, _ready.Length - _at);
        _ready.AsSpan(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    void Fill()
    {
        for (var rows = 0; rows < 1_000 && _row < _rows; rows++, _row++)
        {
            Next(ref _open[_random.Next(Open)]);
        }
        _ready = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();
        _at = 0;
    }

    void Next(ref (int Case, int Activity, int Left) open)
    {
        if (open.Left == 0)
        {
            open = (++_cases, _random.Next(4) * 10, 4 + _random.Next(12));
        }
        _time += _random.Next(3_000);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(_time).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        _text.Append(CultureInfo.InvariantCulture, $"{_seed}-{_row},{_seed}-{open.Case},p{open.Case % 50_000},activity {open.Activity:D2},{at},{Channels[_random.Next(5)]},{Reasons[_random.Next(6)]},s{open.Case % 4}\n");
        open.Activity = (open.Activity + (_random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 })) % Activities;
        open.Left--;
    }
}
