namespace Journey.Evidence.Reading;

/// <summary>What is wrong with the record being read: the first thing found counts.</summary>
internal sealed class Fault
{
    private long _line;

    public FileProblem? Problem { get; private set; }

    public void Clear(long line)
    {
        _line = line;
        Problem = null;
    }

    public void Tell(string field, string reason) => Problem ??= new FileProblem(_line, field, reason);
}
