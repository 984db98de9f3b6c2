namespace Journey.Evidence.Drafts;

/// <summary>An activity as a step of the draft.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Key">Key of its touchpoint.</param>
/// <param name="Place">Place on the path, from 0.</param>
/// <param name="Cases">Cases that reach it.</param>
internal sealed record DraftStep(string Activity, string Key, int Place, long Cases)
{
    public string Label => $"step-{Place + 1}";

    public string TouchpointLabel => $"touchpoint-{Place + 1}";

    public string EmotionLabel => $"emotion-{Place + 1}";
}
