using Journey.Platform.Storage;

namespace Journey.Maps.Storage;

internal sealed class CommentRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid MapId { get; set; }

    public Guid Id { get; set; }

    public string Element { get; set; } = "";

    public string Text { get; set; } = "";

    public string ReplyTo { get; set; } = "";

    public string Author { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public string ResolvedBy { get; set; } = "";
}
