using Journey.Evidence.Figures;

namespace Journey.Evidence.Comparison;

/// <summary>Cases of each group that reach an activity.</summary>
internal sealed record ReachGap(string Activity, Proportion First, Proportion Second, Gap Gap)
{
    /// <summary>How far apart they are for certain; 0 where they may be the same.</summary>
    public double Least() => Gap.IsClear() ? Math.Min(Math.Abs(Gap.Low), Math.Abs(Gap.High)) : 0;
}
