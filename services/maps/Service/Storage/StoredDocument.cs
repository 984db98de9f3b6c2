using System.IO.Compression;
using Journey.Maps.Maps;

namespace Journey.Maps.Storage;

/// <summary>The opaque column of a version: JSON with its schema version, compressed.</summary>
internal static class StoredDocument
{
    public static byte[] Write(MapDocument document)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest))
        {
            brotli.Write(DocumentJson.ToStored(document));
        }

        return buffer.ToArray();
    }

    public static MapDocument Read(byte[] stored)
    {
        using var brotli = new BrotliStream(new MemoryStream(stored), CompressionMode.Decompress);
        using var json = new MemoryStream();
        brotli.CopyTo(json);
        return DocumentJson.FromStored(json.GetBuffer().AsSpan(0, (int)json.Length));
    }
}
