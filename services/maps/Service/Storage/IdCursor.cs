namespace Journey.Maps.Storage;

internal static class IdCursor
{
    public static Guid? Read(string cursor)
    {
        if (cursor.Length == 0)
        {
            return null;
        }

        return Guid.TryParseExact(Cursor.Read(cursor, 1)[0], "D", out var id) ? id : throw new CursorUnknown();
    }
}
