namespace Journey.Maps.Staleness;

/// <summary>A change that Journey itself knows of, since it was made in a sprint or a test.</summary>
/// <param name="Id">Its id among these.</param>
/// <param name="Title">In words.</param>
/// <param name="EffectiveAt">From when on it holds.</param>
internal sealed record OwnChange(string Id, string Title, DateTimeOffset EffectiveAt)
{
    /// <summary>Who tells of all these.</summary>
    public const string Source = "journey";

    /// <summary>What a registered test changes from its first day on.</summary>
    public static OwnChange Begun(Guid test, string title, DateTimeOffset since) => new($"test {test} begins", title, since);

    /// <summary>What a sprint has made live: the change of its test, where it has one.</summary>
    public static OwnChange Live(Guid sprint, Guid? test, string title, DateTimeOffset since) =>
        test is { } registered ? Begun(registered, title, since) : new($"sprint {sprint}", title, since);
}
