using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>Counts of equal records are needed while their file is read and not after.</summary>
internal static class RepetitionTable
{
    public static void Forget(SqliteConnection connection, SourceScope scope, int import)
    {
        using var statement = new Statement(connection, "delete from repetition where unit_no = ?1 and source_no = ?2 and import_no = ?3");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Run();
    }
}
