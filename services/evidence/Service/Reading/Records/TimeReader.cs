using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Journey.Evidence.Reading;

/// <summary>Reads instants: by a given .NET format, else ISO 8601 and its common relatives. Times without an offset are of the given zone.</summary>
internal sealed class TimeReader(string? format, TimeZoneInfo? zone)
{
    /// <summary>1900-01-01 in milliseconds since 1970: no evidence is older.</summary>
    public const long Earliest = -2_208_988_800_000;

    /// <summary>2200-01-01 in milliseconds since 1970: what is later is a slip of the pen.</summary>
    public const long Latest = 7_258_118_400_000;

    private static readonly string[] Common =
    [
        "d.M.yyyy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, dd MMM yyyy HH:mm:ss zzz",
        "dd/MMM/yyyy:HH:mm:ss zzz", "yyyyMMdd", "yyyyMMddTHHmmss", "yyyyMMddTHHmmssZ", "d MMM yyyy", "d MMM yyyy HH:mm:ss",
    ];

    private readonly TimeZoneInfo _zone = zone ?? TimeZoneInfo.Utc;
    private readonly bool _formatHasOffset = format is not null && (format.Contains('z') || format.Contains('K'));

    /// <summary>Whether a time came without an offset, so that the zone was taken.</summary>
    public bool ZoneTaken { get; private set; }

    /// <summary>Forms that were met, in words.</summary>
    public SortedSet<string> Forms { get; } = new(StringComparer.Ordinal);

    public bool TryRead(ReadOnlySpan<byte> text, out long milliseconds)
    {
        text = Trim(text);
        if (format is null && IsoTime.TryRead(text, out var local, out var offset))
        {
            Note("ISO 8601");
            return TryPlace(local, offset, out milliseconds);
        }

        if (format is null && TryEpoch(text, out milliseconds))
        {
            return true;
        }

        milliseconds = 0;
        Span<char> chars = stackalloc char[64];
        if (text.Length > chars.Length || !Encoding.UTF8.TryGetChars(text, chars, out var length))
        {
            return false;
        }

        return format is null ? TryCommon(chars[..length], out milliseconds) : TryFormat(chars[..length], format, _formatHasOffset, out milliseconds);
    }

    private bool TryCommon(ReadOnlySpan<char> text, out long milliseconds)
    {
        foreach (var form in Common)
        {
            if (TryFormat(text, form, form.EndsWith("zzz", StringComparison.Ordinal) || form[^1] == 'Z' || form.EndsWith("'GMT'", StringComparison.Ordinal), out milliseconds))
            {
                Note(form);
                return true;
            }
        }

        milliseconds = 0;
        return false;
    }

    private bool TryFormat(ReadOnlySpan<char> text, string form, bool hasOffset, out long milliseconds)
    {
        milliseconds = 0;
        if (hasOffset)
        {
            var read = DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
            milliseconds = read ? Milliseconds(instant.UtcTicks - DateTime.UnixEpoch.Ticks) : 0;
            return read;
        }

        return DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && TryPlace(local, null, out milliseconds);
    }

    private bool TryEpoch(ReadOnlySpan<byte> text, out long milliseconds)
    {
        if (text.Length is not (10 or 13) || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || !Utf8Parser.TryParse(text, out milliseconds, out _))
        {
            milliseconds = 0;
            return false;
        }

        Note(text.Length == 10 ? "seconds since 1970" : "milliseconds since 1970");
        milliseconds = text.Length == 10 ? milliseconds * 1000 : milliseconds;
        return true;
    }

    private bool TryPlace(DateTime local, int? offsetMinutes, out long milliseconds)
    {
        var ticks = local.Ticks - DateTime.UnixEpoch.Ticks;
        if (offsetMinutes is { } minutes)
        {
            ticks -= minutes * TimeSpan.TicksPerMinute;
        }
        else
        {
            ZoneTaken = true;
            ticks -= ReferenceEquals(_zone, TimeZoneInfo.Utc) ? 0 : _zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)).Ticks;
        }

        milliseconds = Milliseconds(ticks);
        return true;
    }

    // The nearest millisecond, the later one of two as near: a cut would make waits between two times wrong by nearly a millisecond.
    private static long Milliseconds(long ticks)
    {
        ticks += TimeSpan.TicksPerMillisecond / 2;
        return Math.DivRem(ticks, TimeSpan.TicksPerMillisecond, out var rest) - (rest < 0 ? 1 : 0);
    }

    private void Note(string form)
    {
        if (Forms.Count < 8)
        {
            Forms.Add(form);
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var from = 0;
        var to = text.Length;
        while (from < to && text[from] == (byte)' ')
        {
            from++;
        }

        while (to > from && text[to - 1] == (byte)' ')
        {
            to--;
        }

        return text[from..to];
    }
}
