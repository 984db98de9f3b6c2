using Journey.Messaging;

namespace Journey.Maps.Contracts.Events;

/// <summary>Somebody told of a change of a product, a policy, a segment, a channel or of behaviour, or took it back. A lower version than the known one is ignored.</summary>
/// <param name="Change">Its key.</param>
/// <param name="Source">Who told of it.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Kind">product, policy, segment, channel or behaviour.</param>
/// <param name="Title">In words; may be empty.</param>
/// <param name="DeclaredAt">When it was told.</param>
/// <param name="EffectiveAt">From when on it holds; may be in the future.</param>
/// <param name="Materiality">minor, material or major.</param>
/// <param name="Scope">What it is about; empty for the whole unit.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
public sealed record ChangeDeclared(
    Guid Change, string Source, string Id, string Kind, string Title, DateTimeOffset DeclaredAt, DateTimeOffset EffectiveAt, string Materiality, ChangedScope Scope,
    bool Withdrawn) : IEvent
{
    /// <inheritdoc />
    public static string Type => "journey.maps.change-declared.v1";
}

/// <summary>What a change is about, by id.</summary>
/// <param name="Products">Products.</param>
/// <param name="Policies">Policies.</param>
/// <param name="Channels">Channels.</param>
/// <param name="Segments">Keys of segments.</param>
/// <param name="TouchpointKeys">Keys of touchpoints.</param>
/// <param name="Units">Organisation units that operate touchpoints.</param>
public sealed record ChangedScope(
    IReadOnlyList<string> Products, IReadOnlyList<string> Policies, IReadOnlyList<string> Channels, IReadOnlyList<string> Segments, IReadOnlyList<string> TouchpointKeys,
    IReadOnlyList<string> Units);
