using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

internal static class WordTable
{
    public static bool Any(BulkStore store, SourceScope scope, int kind)
    {
        using var statement = store.Prepare("select 1 from word where unit_no = ?1 and source_no = ?2 and kind = ?3 limit 1");
        return statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, kind).Step();
    }

    public static IReadOnlyList<Word> Of(BulkStore store, SourceScope scope) => After(store, scope, 0);

    /// <summary>Those whose number is higher.</summary>
    public static IReadOnlyList<Word> After(BulkStore store, SourceScope scope, int number)
    {
        using var statement = store.Prepare("select word_no, kind, text from word where unit_no = ?1 and source_no = ?2 and word_no > ?3");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, number);
        var words = new List<Word>();
        while (statement.Step())
        {
            words.Add(new Word(statement.Small(0), statement.Small(1), statement.Blob(2).ToArray()));
        }

        return words;
    }
}
