namespace Journey.Owners.Sending;

/// <summary>How long is waited between attempts: three and a half days in all.</summary>
internal static class Backoff
{
    static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(36),
    ];

    /// <summary>The wait after so many attempts; null after the last.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
