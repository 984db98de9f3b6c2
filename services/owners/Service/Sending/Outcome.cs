namespace Journey.Owners.Sending;

/// <summary>What came of an attempt. Status: of the answer, where there was one; TargetIsDown: others for the same target would fare no better; Gone: the target wants nothing any more.</summary>
internal sealed record Outcome(bool Taken, int? Status, string Error, bool TargetIsDown, bool Gone = false)
{
    public static readonly Outcome Sent = new(true, null, "", false);

    /// <summary>The target did not answer.</summary>
    public static Outcome Down(string error) => new(false, null, error, true);

    /// <summary>The target answered, and does not want this one.</summary>
    public static Outcome Refused(string error) => new(false, null, error, false);
}
