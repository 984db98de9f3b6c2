using Journey.Evidence.Reading;

namespace Journey.Evidence.Imports;

/// <summary>A word book in somebody's hands until it is given back.</summary>
internal sealed class WordLoan(WordBook book, Action<bool> giveBack) : IDisposable
{
    private bool _worthless;

    public WordBook Book { get; } = book;

    /// <summary>Nobody gets it after this.</summary>
    public void Discard() => _worthless = true;

    public void Dispose() => giveBack(_worthless);
}
