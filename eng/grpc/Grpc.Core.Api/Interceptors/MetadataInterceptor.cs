namespace Grpc.Core.Interceptors;

internal sealed class MetadataInterceptor(Func<Metadata, Metadata> change) : ContextInterceptor
{
    protected override ClientInterceptorContext<TRequest, TResponse> Change<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context)
    {
        var headers = change(context.Options.Headers ?? new Metadata());
        return new(context.Method, context.Host, context.Options.WithHeaders(headers));
    }
}
