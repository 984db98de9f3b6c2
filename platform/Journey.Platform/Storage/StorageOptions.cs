using Microsoft.Extensions.Configuration;

namespace Journey.Platform.Storage;

/// <summary>Which store a service uses; section <c>Database</c>.</summary>
internal sealed record StorageOptions(bool IsSqlite, string Location)
{
    public static StorageOptions From(IConfiguration configuration) => (configuration["Database:Provider"] ?? "sqlite") switch
    {
        "sqlite" => new(true, Required(configuration, "Database:Path")),
        "postgresql" => new(false, Required(configuration, "Database:Connection")),
        var other => throw new InvalidOperationException($"Database:Provider is '{other}'; it must be sqlite or postgresql."),
    };

    private static string Required(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{key} is not set.");
}
