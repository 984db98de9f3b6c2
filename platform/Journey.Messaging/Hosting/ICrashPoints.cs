namespace Journey.Messaging.Hosting;

/// <summary>
/// Places where a process may die and nothing may be lost or doubled. Nothing happens there in a product; tests of faults register an
/// implementation that throws or ends the process.
/// </summary>
public interface ICrashPoints
{
    /// <summary>Called at each place.</summary>
    /// <param name="point">One of the names in <see cref="CrashPoint"/>.</param>
    void Reach(string point);
}
