namespace Grpc.Core;

/// <summary>What every kind of call can be asked: headers, status, trailers, disposal.</summary>
internal readonly struct AsyncCallState
{
    readonly object? state;
    readonly Func<object?, Task<Metadata>> headers;
    readonly Func<object?, Status> status;
    readonly Func<object?, Metadata> trailers;
    readonly Action<object?> dispose;

    internal AsyncCallState(
        Func<object, Task<Metadata>> headers, Func<object, Status> status, Func<object, Metadata> trailers, Action<object> dispose, object state)
    {
        // Delegates are contravariant in their parameter only for the same nullability; the state is passed back untouched.
        this.headers = headers!;
        this.status = status!;
        this.trailers = trailers!;
        this.dispose = dispose!;
        this.state = state;
    }

    internal AsyncCallState(Task<Metadata> headers, Func<Status> status, Func<Metadata> trailers, Action dispose)
    {
        this.headers = _ => headers;
        this.status = _ => status();
        this.trailers = _ => trailers();
        this.dispose = _ => dispose();
        state = null;
    }

    internal Task<Metadata> HeadersAsync() => headers(state);

    internal Status GetStatus() => status(state);

    internal Metadata GetTrailers() => trailers(state);

    internal void Dispose() => dispose(state);
}
