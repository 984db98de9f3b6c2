namespace Journey.Portal.Charts;

/// <summary>A believed row and the observed row that speaks of it, both counted from 0.</summary>
public sealed record BeliefLink(int Believed, int Seen)
{
    public string Class => Seen < Believed ? "up" : Seen > Believed ? "down" : "";
}
