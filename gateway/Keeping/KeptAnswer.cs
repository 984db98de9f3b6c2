using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Journey.Gateway.Keeping;

/// <summary>An answer of the portal, to be sent again: its headers and the body as it was sent.</summary>
internal sealed record KeptAnswer(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, ReadOnlyMemory<byte> Body)
{
    // Those of one connection and one moment.
    static readonly FrozenSet<string> Passing = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        HeaderNames.Connection, HeaderNames.TransferEncoding, HeaderNames.KeepAlive, HeaderNames.Date, HeaderNames.ContentLength);

    public static KeptAnswer Of(HttpResponse response, byte[] body) => new([.. response.Headers.Where(header => !Passing.Contains(header.Key))], body);

    public static KeptAnswer Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var headers = new KeyValuePair<string, StringValues>[reader.ReadInt32()];
        for (var i = 0; i < headers.Length; i++)
        {
            var (name, values) = (reader.ReadString(), new string[reader.ReadInt32()]);
            for (var value = 0; value < values.Length; value++)
            {
                values[value] = reader.ReadString();
            }

            headers[i] = new(name, values);
        }

        return new(headers, bytes.AsMemory((int)reader.BaseStream.Position));
    }

    public byte[] ToBytes()
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Headers.Count);
        foreach (var (name, values) in Headers)
        {
            writer.Write(name);
            writer.Write(values.Count);
            foreach (var value in values)
            {
                writer.Write(value ?? "");
            }
        }

        writer.Write(Body.Span);
        return bytes.ToArray();
    }

    public async Task SendAsync(HttpResponse response)
    {
        foreach (var (name, values) in Headers)
        {
            response.Headers[name] = values;
        }

        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body);
    }
}
