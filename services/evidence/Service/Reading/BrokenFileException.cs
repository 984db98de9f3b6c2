namespace Journey.Evidence.Reading;

/// <summary>Reading cannot go on: what came before the line is good and kept.</summary>
internal sealed class BrokenFileException(long line, string reason, string field = "", Exception? cause = null) : Exception(reason, cause)
{
    public long Line { get; } = line;

    public string Field { get; } = field;
}
