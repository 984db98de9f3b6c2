using Journey.Portal.Models;

namespace Journey.Portal.Charts.Cases;

/// <summary>An event of a case with its number, its place on the line and the wait before it.</summary>
/// <param name="Number">From 1, in the order of the case.</param>
/// <param name="Stop">The event.</param>
/// <param name="Kind">How it relates to the line.</param>
/// <param name="Station">Its place on the line, or the furthest place reached before it; of an answer the place it is about, -1 for none.</param>
/// <param name="WaitSeconds">Since the event before; null for the first and where a time is missing.</param>
public sealed record WalkedStop(int Number, CaseStop Stop, StopKind Kind, int Station, double? WaitSeconds)
{
    const double Long = 2;
    const double Shortest = 60;

    /// <summary>More than twice the time that others take for this step: the customer waited.</summary>
    public bool Waited => WaitSeconds > Shortest && Stop.UsualSeconds is { } usual && WaitSeconds > Long * usual;

    /// <summary>Length of the line before it, 0 to 6: none, a minute, an hour, a day, three days, ten days, longer.</summary>
    public int Gap => WaitSeconds switch
    {
        null or < 60 => 0,
        < 3600 => 1,
        < 86_400 => 2,
        < 3 * 86_400 => 3,
        < 10 * 86_400 => 4,
        < 30 * 86_400 => 5,
        _ => 6,
    };
}
