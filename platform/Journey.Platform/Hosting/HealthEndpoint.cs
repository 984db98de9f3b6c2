namespace Journey.Platform.Hosting;

/// <summary>Marks the endpoints that the management port answers.</summary>
internal sealed record HealthEndpoint;
