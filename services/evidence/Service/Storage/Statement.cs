namespace Journey.Evidence.Storage;

/// <summary>A statement over numbers and bytes, bound by position from 1 on; columns count from 0. An empty value is stored as null.</summary>
internal abstract class Statement : IDisposable
{
    /// <summary>Rows that the last run changed.</summary>
    public abstract int Changes { get; }

    public abstract Statement Bind(int index, long value);

    public abstract Statement Bind(int index, ReadOnlySpan<byte> value);

    public abstract Statement BindNull(int index);

    /// <summary>Many numbers for one parameter, where the store fetches ahead.</summary>
    public virtual Statement Bind(int index, long[] values) => throw new NotSupportedException("This store is asked row by row.");

    /// <summary>Goes to the next row; resets the statement when there is none.</summary>
    public abstract bool Step();

    public void Run()
    {
        if (Step())
        {
            Reset();
        }
    }

    public abstract void Reset();

    public abstract long Number(int column);

    public int Small(int column) => (int)Number(column);

    public abstract bool IsNull(int column);

    /// <summary>Valid until the next step.</summary>
    public abstract ReadOnlySpan<byte> Blob(int column);

    /// <summary>What is called afterwards is refused.</summary>
    public abstract void Dispose();
}
