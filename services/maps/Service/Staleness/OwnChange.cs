namespace Journey.Maps.Staleness;

/// <summary>A change that Journey itself knows of, since it was made in a sprint or a test.</summary>
/// <param name="Id">Its id among these.</param>
/// <param name="Title">In words.</param>
/// <param name="EffectiveAt">From when on it holds.</param>
internal sealed record OwnChange(string Id, string Title, DateTimeOffset EffectiveAt)
{
    /// <summary>Who tells of all these.</summary>
    public const string Source = "journey";
}
