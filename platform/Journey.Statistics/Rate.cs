namespace Journey.Statistics;

/// <summary>Events over what they could have happened to.</summary>
/// <param name="Events">How many, 0 or more. They come one by one, and one does not bring the next (else intervals are too narrow).</param>
/// <param name="Exposure">Customers, days, or customers times days, above 0; two rates that are compared have the same unit.</param>
public readonly record struct Rate(long Events, double Exposure)
{
    /// <summary>Events per unit of exposure.</summary>
    public double Estimate => Events / Exposure;

    internal void RefuseUnlessCounted(string name)
    {
        Refuse.Unless(Events >= 0, this, name);
        Refuse.Unless(Exposure > 0 && double.IsFinite(Exposure), this, name);
    }
}
