namespace Journey.Caching;

/// <summary>What the shared memory said, if it said anything in time.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Came">Whether an answer came; false where there is no server, it is down, slow, or left alone for now.</param>
/// <param name="Value">The answer.</param>
public readonly record struct Answer<T>(bool Came, T? Value);
