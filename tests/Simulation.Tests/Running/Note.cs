namespace Simulation.Tests.Running;

// What a sender writes about a page.
internal sealed record Note(string Page, string Text, string Shelf, int Weight, bool IsSealed)
{
    public override string ToString() => $"{Page}{(IsSealed ? "!" : "")}";
}
