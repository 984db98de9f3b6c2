using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>What the objects of a JSON format mean.</summary>
internal interface IJsonShape
{
    /// <summary>Reads the object at whose beginning the reader stands, to its end.</summary>
    void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Shaper shaper);
}
