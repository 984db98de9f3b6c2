namespace Journey.Maps.Maps;

/// <summary>A link that was just made. <paramref name="Token"/> is empty where the same command made it before: it is shown once.</summary>
internal sealed record ShareMade(Share Share, string Token);
