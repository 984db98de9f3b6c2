using System.Collections.Frozen;

namespace Journey.Owners.Owners;

internal static class ElementKinds
{
    public const string Map = "map";
    public const string Stage = "stage";
    public const string Touchpoint = "touchpoint";
    public const string Handoff = "handoff";
    public const string PainPoint = "painPoint";
    public const string CandidateFix = "candidateFix";

    // A handoff needs one too; it is kept with its sides.
    public static readonly FrozenSet<string> NeedOwner = [Map, Stage, Touchpoint, PainPoint, CandidateFix];
}
