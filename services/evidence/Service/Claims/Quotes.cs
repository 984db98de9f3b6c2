using System.Security.Cryptography;
using System.Text;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Claims;

/// <summary>Makes items of quotes: what one customer said, in the customer's words, after somebody reviewed it.</summary>
internal static class Quotes
{
    private const int LongestTitle = 80;

    /// <summary>Adds a quote in the running unit of work. The same words of the same record are one item, however often they are accepted.</summary>
    /// <param name="db">The store that the unit of work gave.</param>
    /// <param name="source">Source of the record: the quote counts together with it, never beside it.</param>
    /// <param name="record">What names the record in its source.</param>
    /// <param name="words">The words as reviewed, at most 2,000 characters.</param>
    /// <param name="dated">Time of the record; null where it has none.</param>
    /// <param name="segment">Segment of the record; empty where it has none.</param>
    /// <param name="now">When it was accepted.</param>
    /// <param name="ct">Ends the work.</param>
    public static Task<AddedItem> AddAsync(EvidenceDb db, Source source, string record, string words, DateTimeOffset? dated, string segment, DateTimeOffset now, CancellationToken ct)
    {
        var item = new Item
        {
            Id = Guid.CreateVersion7(now),
            Title = Title(words),
            Origin = source.Origin,
            Tier = source.Tier == Tier.S ? Tier.A : source.Tier,
            Method = "quote",
            N = 1,
            Dated = dated,
            IndependenceKey = source.IndependenceKey is { Length: > 0 } key ? key : source.Key,
            Segment = segment,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Key}\n{record}\n{words}"))),
            Note = words,
            AddedAt = now,
        };
        return ItemVerbs.AddAsync(db, item, ct);
    }

    private static string Title(string words)
    {
        var cut = LongestTitle - 1;
        return words.Length <= LongestTitle ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[cut - 1]) ? cut - 1 : cut), "…");
    }
}
