using Google.Protobuf.WellKnownTypes;

namespace Journey.Evidence.Rpc;

internal static class Times
{
    public static Timestamp Write(DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);

    public static Timestamp? Write(DateTimeOffset? at) => at is { } known ? Timestamp.FromDateTimeOffset(known) : null;
}
