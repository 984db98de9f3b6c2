using System.Buffers.Text;
using System.Text;
using Journey.Platform.Errors;

namespace Journey.Evidence.Claims;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Limit">Rows.</param>
/// <param name="Below">Where the part before ended; null for the first.</param>
internal sealed record Paging(int Limit, string? Below)
{
    private const int Usual = 50;
    private const int Most = 200;

    public static Paging Read(int? limit, string? cursor)
    {
        var violations = new Violations();
        violations.Require(limit is null or (>= 1 and <= Most), "limit", $"It is 1 to {Most}.");
        violations.ThrowIfAny();
        return new Paging(limit ?? Usual, cursor is null or "" ? null : Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : throw new CursorUnknown());
    }

    /// <summary>Takes the page off rows of which one more than it was read.</summary>
    public Listed<T> Cut<T>(IReadOnlyList<T> rows, Func<T, string> place) => new(
        [.. rows.Take(Limit)],
        rows.Count > Limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place(rows[Limit - 1]))) : null);
}
