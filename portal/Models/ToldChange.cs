using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A change that somebody told of, and the journeys that it is about.</summary>
public sealed record ToldChange(Frame Frame, DeclaredChange Change, bool Gap, IReadOnlyList<TouchedJourney> Journeys)
{
    /// <summary>Why its withdrawal was refused; empty where it was not.</summary>
    public string Wrong { get; init; } = "";

    public bool IsWithdrawn => Change.WithdrawnAt is not null;

    public bool IsAnnounced => Change.EffectiveAt?.ToDateTimeOffset() > Frame.Moments.Instant();

    /// <summary>Whether it names nothing: then it is about everything the unit has.</summary>
    public bool IsOfWholeUnit => Change.Scope is not { } scope
        || scope.Products.Count + scope.Policies.Count + scope.Channels.Count + scope.Segments.Count + scope.TouchpointKeys.Count + scope.Units.Count == 0;
}
