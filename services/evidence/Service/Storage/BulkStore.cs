namespace Journey.Evidence.Storage;

/// <summary>What is written and read in bulk, in the transaction of a unit of work. The statements are those that both stores understand.</summary>
internal abstract class BulkStore
{
    /// <summary>Whether what a batch will ask for is better fetched at once than row by row.</summary>
    public abstract bool FetchesAhead { get; }

    /// <summary>A statement that answers few rows, or none. It sees all that was written before.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>A query for what the batch in hand does not write; what is held back need not be sent for it.</summary>
    public abstract Statement Find(string sql);

    /// <summary>A query that may answer any number of rows, which come as they are asked for.</summary>
    public abstract Statement Scan(string sql);

    /// <summary>Inserts rows, bound in the order of the columns. They may be held back until <see cref="Flush"/> or until somebody reads.</summary>
    /// <param name="table">Into which table.</param>
    /// <param name="columns">Their names.</param>
    /// <param name="conflict">What happens to a row that is there: an <c>on conflict</c> clause, or nothing where there is none.</param>
    public abstract Statement Insert(string table, string columns, string conflict = "");

    /// <summary>Changes rows, each by its key; held back as inserts are.</summary>
    /// <param name="table">In which table.</param>
    /// <param name="columns">Columns to set, bound first.</param>
    /// <param name="key">Columns of the key, bound after them.</param>
    public abstract Statement Update(string table, string columns, string key);

    /// <summary>Sends what was held back and waits for it. Nothing is committed before.</summary>
    public abstract void Flush();

    /// <summary>
    /// Does some work and sends beside it what the work held back, where the store is another process. Until the work is done nothing may
    /// use the connection but this store, whose statements wait by themselves.
    /// </summary>
    public virtual T SendBeside<T>(Func<T> work) => work();

    /// <summary>Waits until no other transaction writes into a source or log, and lets none until this one ends. What is read afterwards is what they left.</summary>
    public abstract void TakeTurn(SourceScope scope);

    /// <summary>The number before the first that is free in a numbered table. Those after it are this transaction's; numbers rise and are never given twice.</summary>
    public abstract long LastNumber(Numbered table);
}
