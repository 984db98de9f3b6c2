namespace Journey.Statistics;

/// <summary>
/// What changed in one group beyond what changed in a comparison group over the same time. Without the change both would have moved
/// alike; the four sets of cases are independent of each other (a customer who is in two of them makes intervals too wide, as a rule).
/// </summary>
/// <remarks>J. D. Angrist, J.-S. Pischke, Mostly harmless econometrics (2009), section 5.2.</remarks>
public static class DifferenceInDifferences
{
    /// <summary>Of proportions, from Wilson's intervals of the four.</summary>
    /// <param name="after">The group of interest, after the change.</param>
    /// <param name="before">The group of interest, before it.</param>
    /// <param name="elsewhereAfter">The comparison group, after.</param>
    /// <param name="elsewhereBefore">The comparison group, before.</param>
    /// <param name="confidence">Share of such intervals that hold the true value.</param>
    /// <returns>Change of the one less change of the other, -2 to 2.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such count can be: of none, negative, or more than all.</exception>
    /// <remarks>R. G. Newcombe, Estimating the difference between differences: measurement of additive scale interaction for proportions,
    /// Statistics in Medicine 20 (2001) 2885-2893.</remarks>
    public static Interval Of(Share after, Share before, Share elsewhereAfter, Share elsewhereBefore, double confidence = Confidence.Usual) =>
        Recovered.Sum(
            Wilson.Of(after, confidence), Wilson.Of(before, confidence).Negated(),
            Wilson.Of(elsewhereAfter, confidence).Negated(), Wilson.Of(elsewhereBefore, confidence));

    /// <summary>Of means, whose four variances may differ, with Welch and Satterthwaite's degrees of freedom.</summary>
    /// <param name="after">The group of interest, after the change; like all four of two values or more.</param>
    /// <param name="before">The group of interest, before it.</param>
    /// <param name="elsewhereAfter">The comparison group, after.</param>
    /// <param name="elsewhereBefore">The comparison group, before.</param>
    /// <param name="confidence">Share of such intervals that hold the true value.</param>
    /// <returns>Change of the one less change of the other, in the unit of the values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A group has fewer than two values, or no such variance can be.</exception>
    /// <remarks>F. E. Satterthwaite, An approximate distribution of estimates of variance components, Biometrics Bulletin 2 (1946) 110-114.</remarks>
    public static MeanDifference Of(Average after, Average before, Average elsewhereAfter, Average elsewhereBefore, double confidence = Confidence.Usual)
    {
        after.RefuseUnlessSpread(nameof(after));
        before.RefuseUnlessSpread(nameof(before));
        elsewhereAfter.RefuseUnlessSpread(nameof(elsewhereAfter));
        elsewhereBefore.RefuseUnlessSpread(nameof(elsewhereBefore));
        var difference = after.Mean - before.Mean - (elsewhereAfter.Mean - elsewhereBefore.Mean);
        return Welch.Of(difference, confidence, after, before, elsewhereAfter, elsewhereBefore);
    }

    /// <summary>Of rates, as a ratio of ratios: without the change both rates would have changed by the same factor.</summary>
    /// <param name="after">The group of interest, after the change; like all four of one event or more.</param>
    /// <param name="before">The group of interest, before it.</param>
    /// <param name="elsewhereAfter">The comparison group, after.</param>
    /// <param name="elsewhereBefore">The comparison group, before.</param>
    /// <param name="confidence">Share of such intervals that hold the true value.</param>
    /// <returns>Factor of the one by factor of the other: 1 for no difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is 0, of which no logarithm is known, or a rate cannot be.</exception>
    /// <remarks>D. G. Altman, J. M. Bland, Interaction revisited: the difference between two estimates, BMJ 326 (2003) 219.</remarks>
    public static Interval Of(Rate after, Rate before, Rate elsewhereAfter, Rate elsewhereBefore, double confidence = Confidence.Usual) =>
        RateRatio.Exponential(
            RateRatio.Log(after, nameof(after), confidence), RateRatio.Log(before, nameof(before), confidence).Negated(),
            RateRatio.Log(elsewhereAfter, nameof(elsewhereAfter), confidence).Negated(), RateRatio.Log(elsewhereBefore, nameof(elsewhereBefore), confidence));
}
