namespace Journey.Local.Hosting;

/// <summary>Journey as it runs on this machine, in one process or in many.</summary>
public interface ILocalHost : IAsyncDisposable
{
    /// <summary>The portal and the API.</summary>
    Uri Address { get; }

    /// <summary>gRPC, over cleartext HTTP/2.</summary>
    Uri Grpc { get; }

    /// <summary>Lets what is under way end: first nobody gets in any more, then the pages, then the services.</summary>
    Task StopAsync(CancellationToken ct);
}
