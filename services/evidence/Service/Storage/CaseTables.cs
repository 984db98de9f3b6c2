using Microsoft.Data.Sqlite;

namespace Journey.Evidence.Storage;

/// <summary>The prepared statements with which one transaction writes the cases of a scope and what is kept of them.</summary>
internal sealed class CaseTables(SqliteConnection connection, SourceScope scope, int dimensions) : IDisposable
{
    public CaseTable Cases { get; } = new(connection, scope);

    public LineTable Lines { get; } = new(connection, scope, dimensions);

    public TallyTable Tallies { get; } = new(connection, scope);

    public ShapeTable Shapes { get; } = new(connection, scope);

    public void Dispose()
    {
        Cases.Dispose();
        Lines.Dispose();
        Tallies.Dispose();
        Shapes.Dispose();
    }
}
