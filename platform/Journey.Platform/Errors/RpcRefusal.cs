using System.Globalization;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Errors;

/// <summary>Answers a gRPC call that never reached its handler: status and details in the headers, no body.</summary>
internal static class RpcRefusal
{
    public static bool IsRpc(HttpRequest request) =>
        request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;

    public static Task WriteAsync(HttpContext http, JourneyException e, string domain)
    {
        var status = e is InternalFailure ? Grpc.Core.StatusCode.Internal : ErrorMapping.ToRpcStatus(e);
        var headers = http.Response.Headers;
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.ContentType = "application/grpc";
        headers["grpc-status"] = ((int)status).ToString(CultureInfo.InvariantCulture);
        headers["grpc-message"] = Uri.EscapeDataString(e.Message);
        if (e is not InternalFailure)
        {
            headers[RpcProblems.DetailsHeader] = Convert.ToBase64String(RpcProblems.ToStatus(e, domain).ToByteArray()).TrimEnd('=');
        }

        return http.Response.CompleteAsync();
    }
}
