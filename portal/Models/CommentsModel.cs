using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What was said about a map, as threads, with what was typed and what is wrong.</summary>
public sealed record CommentsModel(MapView View, CommentChoice Choice, IReadOnlyList<Comment> Comments, string Next)
{
    public MapTree Tree { get; init; } = new(View.Document, View.Id);

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>First comments with what was answered, the thread with the newest words first, answers in the order they came.</summary>
    public IReadOnlyList<(Comment First, IReadOnlyList<Comment> Answers)> Threads
    {
        get
        {
            var known = Comments.ToDictionary(comment => comment.CommentId, StringComparer.Ordinal);
            var answers = Comments.Where(comment => FirstOf(comment, known) != comment).ToLookup(comment => FirstOf(comment, known).CommentId, StringComparer.Ordinal);
            return [.. Comments.Where(comment => FirstOf(comment, known) == comment)
                .Select(first => (first, (IReadOnlyList<Comment>)[.. answers[first.CommentId].Reverse()]))];
        }
    }

    /// <summary>Text typed into the form of a thread; of the form for a new one where it answers nothing.</summary>
    public string Text(string replyTo) => Typed.GetValueOrDefault("replyTo", "") == replyTo ? Typed.GetValueOrDefault("text", "") : "";

    public IEnumerable<FieldViolation> WrongAt(string replyTo) => Wrong.Count > 0 && Typed.GetValueOrDefault("replyTo", "") == replyTo ? Wrong : [];

    /// <summary>What a comment is about, in words; an element may have gone since.</summary>
    public string About(Comment comment) => Tree.Find(comment.Element) is { } node
        ? node.Kind.IsMap ? T("The whole journey") : T("{0} “{1}”", node.Kind.Heading, node.Title)
        : T("An element that is not on the map any more (version {0})", comment.Version);

    // An answer to something that is settled, or on another page of the list, stands for itself.
    static Comment FirstOf(Comment comment, Dictionary<string, Comment> known)
    {
        while (comment.ReplyTo.Length > 0 && known.TryGetValue(comment.ReplyTo, out var earlier))
        {
            comment = earlier;
        }
        return comment;
    }
}
