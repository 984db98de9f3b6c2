using System.Text;
using Journey.Evidence.Logs;
using Journey.Evidence.Reading;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Conformance;

/// <summary>The words of a log, by kind.</summary>
internal sealed class KnownWords(BulkStore store, LogScope log)
{
    private readonly ILookup<int, Word> _words = WordTable.Of(store, log.Scope).ToLookup(word => word.Kind);

    public Dictionary<int, string> Texts(int kind) => _words[kind].ToDictionary(word => word.Number, word => Encoding.UTF8.GetString(word.Text));

    /// <summary>The number of a word, or null where the log does not have it.</summary>
    public int? Number(int kind, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return _words[kind].FirstOrDefault(word => word.Text.AsSpan().SequenceEqual(bytes)) is { Number: > 0 } known ? known.Number : null;
    }

    /// <summary>The kind of a dimension that records are told apart by, or null where there is no such one.</summary>
    public int? Kind(string dimension) => dimension switch
    {
        "reason" => WordKind.Reason,
        "activity" => WordKind.Activity,
        "channel" => WordKind.Channel,
        "segment" => WordKind.Segment,
        _ => log.DimensionNames.ToList().IndexOf(dimension) is >= 0 and var place ? WordKind.Dimension + place : null,
    };
}
