using System.Buffers.Text;
using System.Text;
using Journey.Platform.Errors;

namespace Journey.Owners.Owners;

/// <summary>Which part of a list is asked for: at most Limit rows (0 is all of them), after the place where the part before ended.</summary>
internal sealed record Paging(int Limit, string After)
{
    public static readonly Paging All = new(0, "");

    const int Usual = 50;
    const int Most = 200;

    /// <summary>Reads what an HTTP caller asks for: 50 rows unless told, at most 200.</summary>
    public static Paging Read(int? limit, string? cursor)
    {
        var violations = new Violations();
        violations.Require(limit is null or (>= 1 and <= Most), "limit", $"It is 1 to {Most}.");
        violations.ThrowIfAny();
        return new(limit ?? Usual, Place(cursor ?? ""));
    }

    /// <summary>Reads what a gRPC caller asks for: 0 is all rows.</summary>
    public static Paging Of(int limit, string cursor)
    {
        var violations = new Violations();
        violations.Require(limit is >= 0 and <= Most, "limit", $"It is 0 to {Most}; 0 is all.");
        violations.ThrowIfAny();
        return new(limit, Place(cursor));
    }

    /// <summary>Cuts the page out of rows in their order; a row is found again by its place.</summary>
    public Listed<T> Cut<T>(IReadOnlyList<T> rows, Func<T, string> place)
    {
        var start = After.Length == 0 ? 0 : rows.TakeWhile(row => place(row) != After).Count() + 1;
        if (start > rows.Count)
        {
            throw new CursorUnknown();
        }
        var page = Limit == 0 ? [.. rows.Skip(start)] : rows.Skip(start).Take(Limit).ToList();
        return new(page, start + page.Count < rows.Count ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(place(page[^1]))) : "");
    }

    static string Place(string cursor) => cursor.Length == 0 ? "" : Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) : throw new CursorUnknown();
}
