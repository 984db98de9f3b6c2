namespace Journey.Maps.Staleness;

/// <summary>Why an element is to be looked at again.</summary>
/// <param name="Cause">What kind of reason it is.</param>
/// <param name="What">In words.</param>
/// <param name="On">What of it the element depends on; empty for a definition and for behaviour.</param>
/// <param name="Since">From when on it holds.</param>
/// <param name="Materiality">How much it matters.</param>
/// <param name="Change">Key of the change; none for a definition and for behaviour.</param>
internal sealed record StaleReason(StaleCause Cause, string What, string On, DateTimeOffset Since, Materiality Materiality, Guid? Change = null);
