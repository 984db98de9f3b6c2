using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Journey.Platform.Storage;

/// <summary>Which store a service uses; section <c>Database</c>. On PostgreSQL it is reached as three roles.</summary>
/// <param name="IsSqlite">A file of its own, else a database on a server.</param>
/// <param name="Location">Path of the file, or how to reach the database as who works in one unit.</param>
/// <param name="Relay">How to reach it as who works across units, on the tables where that is needed.</param>
/// <param name="Owner">How to reach it as who owns the tables and changes them; as who works in one unit where somebody else migrates.</param>
internal sealed record StorageOptions(bool IsSqlite, string Location, string Relay, string Owner)
{
    /// <summary>Whether the part migrates its store when it starts, or waits until somebody has.</summary>
    public bool MigratesAtStart { get; init; } = true;

    public string Worker => UserOf(Location);

    public string Across => UserOf(Relay);

    public static StorageOptions From(IConfiguration configuration)
    {
        string Required(string key) => configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{key} is not set.");
        switch (configuration["Database:Provider"] ?? "sqlite")
        {
            case "sqlite":
                var path = Required("Database:Path");
                return new(true, path, path, path);
            case "postgresql":
                var migrates = configuration["Migrate:AtStart"] != "false" || configuration.GetValue("Migrate:Only", false);
                var options = new StorageOptions(false, Required("Database:Connection"), Required("Database:Relay"), Required(migrates ? "Database:Owner" : "Database:Connection")) { MigratesAtStart = migrates };
                return !migrates || options.AreThree ? options : throw new InvalidOperationException("Database:Connection, Database:Relay and Database:Owner must name three different users.");
            case var other:
                throw new InvalidOperationException($"Database:Provider is '{other}'; it must be sqlite or postgresql.");
        }
    }

    private bool AreThree => new[] { Worker, Across, UserOf(Owner) }.Distinct(StringComparer.Ordinal).Count() == 3;

    private static string UserOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Username ?? "";
}
