namespace Journey.Evidence.Figures;

/// <summary>Figures with where they come from.</summary>
/// <param name="Told">Where they come from.</param>
/// <param name="Figures">Null where they are withheld.</param>
/// <param name="Hidden">Rows withheld from the caller.</param>
internal sealed record Answered<T>(Told Told, T? Figures, int Hidden = 0)
    where T : class
{
    /// <summary>Whether all of it is withheld because the group is too small for the caller's role.</summary>
    public bool Suppressed => Figures is null;
}
