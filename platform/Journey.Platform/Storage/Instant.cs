using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Journey.Platform.Storage;

/// <summary>Instants are stored as milliseconds since 1970, so that both stores compare and order them.</summary>
internal sealed class Instant() : ValueConverter<DateTimeOffset, long>(v => v.ToUnixTimeMilliseconds(), v => DateTimeOffset.FromUnixTimeMilliseconds(v));
