using Journey.Evidence.Reading;

namespace Journey.Evidence.Imports;

/// <summary>A word book in somebody's hands until it is given back.</summary>
internal sealed class WordLoan(WordBook book, Action giveBack) : IDisposable
{
    public WordBook Book { get; } = book;

    public void Dispose() => giveBack();
}
