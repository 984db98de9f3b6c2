using Grpc.Core;
using Grpc.Core.Interceptors;
using Journey.Platform.Hosting;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Errors;

/// <summary>Turns what a call throws into a status with details; what is not ours is logged once and told as INTERNAL.</summary>
internal sealed class RpcErrorInterceptor(PartName part, ILogger<RpcErrorInterceptor> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e)
        {
            throw Translate(e, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception e)
        {
            throw Translate(e, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e)
        {
            throw Translate(e, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception e)
        {
            throw Translate(e, context);
        }
    }

    private RpcException Translate(Exception e, ServerCallContext context)
    {
        switch (e)
        {
            case JourneyException ours:
                return RpcProblems.ToRpcException(ours, part.Domain);
            case RpcException peer:
                return RpcProblems.ToRpcException(RpcProblems.ToJourneyException(peer), part.Domain);
            case OperationCanceledException or IOException when context.CancellationToken.IsCancellationRequested:
                var late = context.Deadline <= TimeProvider.System.GetUtcNow().UtcDateTime;
                return new RpcException(new Status(late ? StatusCode.DeadlineExceeded : StatusCode.Cancelled, "The call ended before the answer."));
            default:
                PlatformLog.Unexpected(log, e, context.Method);
                return new RpcException(new Status(StatusCode.Internal, "Something went wrong inside. The trace id leads to the log."));
        }
    }
}
