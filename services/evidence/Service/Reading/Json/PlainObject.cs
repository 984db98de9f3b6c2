using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>An object of NDJSON: each property is a field.</summary>
internal sealed class PlainObject(Columns columns) : IJsonShape
{
    private readonly JsonFields _fields = new(columns);

    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper) => _fields.Read(ref reader, json, shaper);
}
