namespace Simulation.Tests.Promises;

// What a relay knows of a message that it has published.
internal enum Outcome
{
    Open,
    Confirmed,
    Refused,
    Unknown,
}
