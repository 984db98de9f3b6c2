using System.Text;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Figures;

/// <summary>The words of a log, by kind.</summary>
internal sealed class Vocabulary(IReadOnlyList<Word> words)
{
    /// <summary>Stands for a text that no record has; a word never has the largest number.</summary>
    public const int Unknown = CutRule.Unknown;

    public bool Has(int kind) => words.Any(word => word.Kind == kind);

    public Dictionary<int, string> Texts(int kind) =>
        words.Where(word => word.Kind == kind).ToDictionary(word => word.Number, word => Encoding.UTF8.GetString(word.Text));

    /// <summary>Number of a text; 0 for the empty one.</summary>
    public int Number(int kind, string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var found = words.FirstOrDefault(word => word.Kind == kind && word.Text.AsSpan().SequenceEqual(bytes));
        return found.Number == 0 ? Unknown : found.Number;
    }
}
