using Journey.Evidence.Identity;
using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>The prepared statements of one batch's transaction.</summary>
internal sealed class BatchTables(SqliteConnection connection, SourceScope scope, int import, SipHash hash) : IDisposable
{
    public RecordTable Records { get; } = new(connection, scope, import, hash);

    public CaseTable Cases { get; } = new(connection, scope);

    public TallyTable Tallies { get; } = new(connection, scope);

    public ShapeTable Shapes { get; } = new(connection, scope);

    public void Dispose()
    {
        Records.Dispose();
        Cases.Dispose();
        Tallies.Dispose();
        Shapes.Dispose();
    }
}
