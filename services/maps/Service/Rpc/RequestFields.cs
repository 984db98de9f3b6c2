using Journey.Maps.Http;

namespace Journey.Maps.Rpc;

internal static class RequestFields
{
    /// <summary>0 is how a message says nothing.</summary>
    public static int Limit(int limit) => PageLimit.Read(limit == 0 ? null : limit);
}
