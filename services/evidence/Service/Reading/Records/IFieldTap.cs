namespace Journey.Evidence.Reading;

/// <summary>Looks on while records are read.</summary>
internal interface IFieldTap
{
    void Begin(long line);

    void Field(Column column, ReadOnlySpan<byte> value);

    /// <summary>The record is complete; the problem is why it is rejected.</summary>
    void End(FileProblem? problem);
}
