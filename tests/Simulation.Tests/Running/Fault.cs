namespace Simulation.Tests.Running;

// What can befall a seed; counted, so that it is known what was tried.
internal enum Fault
{
    Crash,
    Throw,
    Kill,
    Pause,
    LateClock,
    Skew,
    Stop,
    Disaster,
    Hesitation,
    Outage,
    Loss,
    Refusal,
    Echo,
    Mishap,
    DeadLetter,
    RolledBack,
    Takeover,
    StalePublication,
}
