namespace Simulation.Tests.Towns;

// Lets a handler fail where the running seed says so.
internal sealed class Mishaps
{
    public Action<string> Befall { get; set; } = _ => { };
}
