using Grpc.Core;
using Journey.Platform.Errors;

namespace Owners.Tests.Hosts;

internal static class Refusals
{
    /// <summary>Status and reason with which a call is refused.</summary>
    public static async Task<(StatusCode Status, string Reason)> OfAsync<T>(AsyncUnaryCall<T> call)
    {
        var e = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        return (e.StatusCode, RpcProblems.ToJourneyException(e).Reason);
    }

    public static async Task<IEnumerable<string>> FieldsOfAsync<T>(AsyncUnaryCall<T> call)
    {
        var e = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        Assert.Equal(StatusCode.InvalidArgument, e.StatusCode);
        return RpcProblems.ToJourneyException(e).Violations.Select(violation => violation.Field);
    }
}
