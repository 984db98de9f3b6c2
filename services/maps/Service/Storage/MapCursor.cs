using System.Globalization;

namespace Journey.Maps.Storage;

internal sealed record MapCursor(DateTimeOffset UpdatedAt, Guid Id)
{
    public static MapCursor? Read(string cursor)
    {
        if (cursor.Length == 0)
        {
            return null;
        }

        var parts = Cursor.Read(cursor, 2);
        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= Latest && Guid.TryParse(parts[1], out var id)
            ? new MapCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), id)
            : throw new CursorUnknown();
    }

    public override string ToString() => Cursor.Write($"{UpdatedAt.ToUnixTimeMilliseconds()}.{Id}");

    private static long Latest => DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
}
