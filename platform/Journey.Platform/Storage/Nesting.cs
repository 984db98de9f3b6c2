namespace Journey.Platform.Storage;

/// <summary>Refuses a unit of work inside another: it would see another snapshot, and on SQLite a writer would wait for itself.</summary>
internal sealed class Nesting
{
    private readonly AsyncLocal<Scope?> current = new();

    public IDisposable Enter()
    {
        if (current.Value is { Ended: false })
        {
            throw new InvalidOperationException("A unit of work was begun inside another.");
        }

        return current.Value = new Scope();
    }

    private sealed class Scope : IDisposable
    {
        // What was started inside and outlives the unit of work still carries the scope, ended.
        public bool Ended { get; private set; }

        public void Dispose() => Ended = true;
    }
}
