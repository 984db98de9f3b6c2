namespace Journey.Local.Commands;

/// <summary>Says what is going on, on standard error, so that standard output holds the result alone.</summary>
internal sealed class Progress(bool quiet = false)
{
    readonly bool _rewrites = !quiet && !Console.IsErrorRedirected;
    bool _open;

    public void Say(string line)
    {
        if (!quiet)
        {
            EndLine();
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Shows how far something is, in place; where nobody watches, nothing.</summary>
    public void Show(string line)
    {
        if (_rewrites)
        {
            Console.Error.Write("\r" + line.PadRight(78));
            _open = true;
        }
    }

    void EndLine()
    {
        if (_open)
        {
            Console.Error.WriteLine();
            _open = false;
        }
    }
}
