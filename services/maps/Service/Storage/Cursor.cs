using System.Buffers.Text;
using System.Text;

namespace Journey.Maps.Storage;

/// <summary>Where a page ended, as text that callers only hand back.</summary>
internal static class Cursor
{
    public static string Write(string place) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(place));

    public static string[] Read(string cursor, int parts)
    {
        if (!Base64Url.IsValid(cursor))
        {
            throw new CursorUnknown();
        }

        var found = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('.');
        return found.Length == parts ? found : throw new CursorUnknown();
    }
}
