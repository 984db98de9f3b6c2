namespace Journey.Owners.Sprints;

/// <summary>What a sprint is offered where the outcome would not show a repair.</summary>
internal enum StumbleOffer
{
    /// <summary>The share that stumbles, instead of the journey's outcome.</summary>
    LeadingMeasure,

    /// <summary>A verification window of as many days as are needed.</summary>
    LongerWindow,
}
