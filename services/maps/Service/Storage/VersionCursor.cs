using System.Globalization;

namespace Journey.Maps.Storage;

internal static class VersionCursor
{
    public static int? Read(string cursor)
    {
        if (cursor.Length == 0)
        {
            return null;
        }

        return int.TryParse(Cursor.Read(cursor, 1)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new CursorUnknown();
    }

    public static string Write(int version) => Cursor.Write($"{version}");
}
