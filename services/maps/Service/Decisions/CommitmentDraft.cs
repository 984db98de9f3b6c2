namespace Journey.Maps.Decisions;

/// <summary>A commitment as somebody notes it.</summary>
/// <param name="Kind">What is committed.</param>
/// <param name="What">How much of it, and for what.</param>
/// <param name="MapVersion">Version of the map it was made on; 0 for the newest.</param>
/// <param name="Decision">Decision of the map that stands behind it; empty for none.</param>
/// <param name="CommittedOn">Day on which it was made, yyyy-MM-dd in the unit's time zone; empty for today.</param>
/// <param name="By">Who made it; empty for whoever notes it.</param>
internal sealed record CommitmentDraft(
    CommitmentKind? Kind = null, string What = "", int MapVersion = 0, string Decision = "", string CommittedOn = "", string By = "");
