namespace Journey.Evidence.Figures;

/// <summary>How the line of a person is cut into cases. Nothing set: the whole line is one case.</summary>
/// <param name="Anchor">Word of the activity that starts a case; a line without it gives none.</param>
/// <param name="End">Word of the activity that closes a case, itself included.</param>
/// <param name="Window">Milliseconds from the anchor within which later events count, half-open.</param>
/// <param name="EachAnchor">Whether every occurrence of the anchor starts a case, and not only the first.</param>
/// <param name="Gap">Milliseconds; a longer pause starts the line anew.</param>
internal sealed record CutRule(int? Anchor = null, int? End = null, long? Window = null, bool EachAnchor = false, long? Gap = null)
{
    public const long Day = 86_400_000;

    /// <summary>An activity that the log does not know: no line has it.</summary>
    public const int Unknown = int.MaxValue;

    public static CutRule None { get; } = new();

    public bool Cuts => Anchor is not null || End is not null || Gap is not null;

    /// <summary>Whether a case can be open at all.</summary>
    public bool Closes => Window is not null || End is not null;

    /// <summary>Whether the window of a case has not ended at an instant.</summary>
    public bool IsOpen(CutCase cut, long at) => Closes && !cut.Closed && cut.Start is { } start && (Window is not { } window || start + window > at);
}
