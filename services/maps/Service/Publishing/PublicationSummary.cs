using Journey.Maps.Linting;

namespace Journey.Maps.Publishing;

/// <summary>A publication in a list; see <see cref="Publication"/>.</summary>
internal sealed record PublicationSummary(
    int Number, int Version, PublicationStatus Status, DateTimeOffset PublishedAt, string PublishedBy, double TheatreIndex, Strength Strength, DateTimeOffset? EndedAt,
    string EndReason)
{
    public static PublicationSummary Of(Publication publication) => new(
        publication.Number, publication.Version, publication.Status, publication.PublishedAt, publication.PublishedBy, publication.Seen.Lint.TheatreIndex,
        publication.Seen.Lint.Strength, publication.EndedAt, publication.EndReason);
}
