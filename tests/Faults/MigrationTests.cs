using System.Diagnostics;
using Journey.Local.Hosting.Servers;
using Journey.Servers;

namespace Faults.Tests;

/// <summary>A service is killed while it makes its tables, and several of it start together (F26).</summary>
public sealed class MigrationTests(Town town)
{
    const string Catalog =
        """
        select 'migration ' || "MigrationId" from "__EFMigrationsHistory"
        union all select 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable from information_schema.columns where table_schema = 'public'
        union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
        union all select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies where schemaname = 'public'
        union all select 'grant ' || table_name || ' ' || grantee || ' ' || privilege_type from information_schema.role_table_grants where table_schema = 'public'
        order by 1
        """;

    static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F26_tables_are_whole_after_two_start_together_where_others_were_killed_over_them()
    {
        var wanted = await town.FieldAsync("evidence", Catalog);
        await town.Host.Servers.Postgres!.Administrator.MakeDatabaseAsync("journey_begun", Ct);

        foreach (var after in Longer.Asked ? [0, 100, 300] : new[] { 0, 300 })
        {
            using var killed = Begin();
            await Town.UntilAsync(async () => await LocksAsync() == 1, Most, "The beginning of a migration");
            await Task.Delay(after, Ct);
            killed.Kill();
            await killed.WaitForExitAsync(Ct);
            if (after == 0)
            {
                Assert.Empty(await town.FieldAsync("begun", "select tablename from pg_tables where tablename = 'grading_day'"));
            }
        }

        using var one = Begin();
        using var other = Begin();
        await Task.WhenAll(one.WaitForExitAsync(Ct), other.WaitForExitAsync(Ct)).WaitAsync(Most, Ct);

        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        Assert.Equal(wanted, await town.FieldAsync("begun", Catalog));
    }

    // Whoever migrates holds it, in its own database.
    Task<int> LocksAsync() => town.CountAsync(
        "begun", "select count(*) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())");

    Process Begin()
    {
        var data = Path.Combine(town.Folder, "begun");
        var settings = new Dictionary<string, string?>(town.Host.Servers.Postgres!.Administrator.Settings("journey_begun"))
        {
            ["Data:Path"] = data,
            ["Identity:KeysPath"] = Path.Combine(town.Folder, "keys"),
            ["RabbitMq:Address"] = town.Host.Servers.Rabbit!.Address.ToString(),
            ["Services:Maps"] = town.Part("maps").Address.ToString(),
        };
        return ServerProcess.Begin(
            ["dotnet", PartPrograms.Of("evidence"), "--Migrate:Only", "true"],
            settings.ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value!), data + ".log");
    }
}
