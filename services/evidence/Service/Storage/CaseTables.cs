
namespace Journey.Evidence.Storage;

/// <summary>The prepared statements with which one transaction writes the cases of a scope and what is kept of them.</summary>
internal sealed class CaseTables(BulkStore store, SourceScope scope, int dimensions) : IDisposable
{
    public BulkStore Store => store;

    public SourceScope Scope => scope;

    public CaseTable Cases { get; } = new(store, scope);

    public LineTable Lines { get; } = new(store, scope, dimensions);

    public TallyTable Tallies { get; } = new(store, scope);

    public ShapeTable Shapes { get; } = new(store, scope);

    public void Dispose()
    {
        Cases.Dispose();
        Lines.Dispose();
        Tallies.Dispose();
        Shapes.Dispose();
    }
}
