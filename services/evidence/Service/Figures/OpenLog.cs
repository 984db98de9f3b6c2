using System.Text;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;

namespace Journey.Evidence.Figures;

/// <summary>A log about to be read, with its words and what was selected.</summary>
internal sealed record OpenLog(Source Source, IReadOnlyList<Word> Words, Selection Selection, int Dimension, bool Importing)
{
    public bool Segmented => Words.Any(word => word.Kind == WordKind.Segment);

    public Dictionary<int, string> Texts(int kind) =>
        Words.Where(word => word.Kind == kind).ToDictionary(word => word.Number, word => Encoding.UTF8.GetString(word.Text));
}
