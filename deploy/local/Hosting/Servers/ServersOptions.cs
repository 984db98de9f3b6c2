namespace Journey.Local.Hosting.Servers;

/// <summary>How to run the parts as processes of their own on real servers. Port 0 takes free ports.</summary>
/// <param name="DataPath">Where keys, files, logs and the data of private servers are.</param>
/// <param name="Port">Of the gateway; gRPC has the one after it.</param>
/// <param name="Replicas">Processes of each part behind the gateway.</param>
public sealed record ServersOptions(string DataPath, int Port = 0, int Replicas = 1)
{
    /// <summary>Settings for all parts, over their defaults.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>
    /// The address at which a part, the first name, finds another or a server, the second (a part, or postgresql, rabbitmq): the true one
    /// unless something is put between the two.
    /// </summary>
    public Func<string, string, Uri, Uri> Way { get; init; } = (_, _, address) => address;
}
