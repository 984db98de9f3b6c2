namespace Journey.Evidence.Reading;

/// <summary>yyyy-MM-dd, optionally followed by a T or blank, hh:mm, :ss, a fraction, and Z or an offset. Slashes and dots may part the date.</summary>
internal static class IsoTime
{
    public static bool TryRead(ReadOnlySpan<byte> text, out DateTime local, out int? offsetMinutes)
    {
        local = default;
        offsetMinutes = null;
        if (text.Length < 10 || text[4] != text[7] || text[4] is not ((byte)'-' or (byte)'/' or (byte)'.')
            || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var ticks = new DateTime(year, month, day).Ticks;
        var rest = text[10..];
        if (rest.Length > 0 && !TryClock(ref rest, ref ticks))
        {
            return false;
        }

        local = new DateTime(ticks);
        return rest.Length == 0 || TryOffset(rest, out offsetMinutes);
    }

    private static bool TryClock(ref ReadOnlySpan<byte> text, scoped ref long ticks)
    {
        if (text.Length < 6 || text[0] is not ((byte)'T' or (byte)' ' or (byte)'t') || text[3] != (byte)':'
            || !Digits(text, 1, 2, out var hour) || !Digits(text, 4, 2, out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        ticks += (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        text = text[6..];
        if (text.Length < 3 || text[0] != (byte)':')
        {
            return true;
        }

        if (!Digits(text, 1, 2, out var second) || second > 59)
        {
            return false;
        }

        ticks += second * TimeSpan.TicksPerSecond;
        text = text[3..];
        if (text.Length > 1 && text[0] is (byte)'.' or (byte)',' && char.IsAsciiDigit((char)text[1]))
        {
            text = Fraction(text[1..], ref ticks);
        }

        return true;
    }

    private static ReadOnlySpan<byte> Fraction(ReadOnlySpan<byte> text, scoped ref long ticks)
    {
        var unit = TimeSpan.TicksPerSecond / 10;
        while (text.Length > 0 && char.IsAsciiDigit((char)text[0]))
        {
            ticks += (text[0] - '0') * unit;
            unit /= 10;
            text = text[1..];
        }

        return text;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int? minutes)
    {
        minutes = null;
        text = text.Length > 1 && text[0] == (byte)' ' ? text[1..] : text;
        if (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z')
        {
            minutes = 0;
            return true;
        }

        if (text.SequenceEqual("UTC"u8) || text.SequenceEqual("GMT"u8))
        {
            minutes = 0;
            return true;
        }

        var wide = text.Length == 6 && text[3] == (byte)':';
        if (!(wide || text.Length is 3 or 5) || text[0] is not ((byte)'+' or (byte)'-') || !Digits(text, 1, 2, out var hours))
        {
            return false;
        }

        var rest = 0;
        if (text.Length > 3 && !Digits(text, wide ? 4 : 3, 2, out rest))
        {
            return false;
        }

        minutes = (text[0] == (byte)'-' ? -1 : 1) * ((hours * 60) + rest);
        return hours <= 14 && rest < 60;
    }

    private static bool Digits(ReadOnlySpan<byte> text, int at, int count, out int value)
    {
        value = 0;
        for (var i = at; i < at + count; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
