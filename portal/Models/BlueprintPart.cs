using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A stage of the map in a blueprint, or what of it finds room beside the others.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Start">The column it begins in.</param>
/// <param name="Columns">Its steps.</param>
/// <param name="GoesOn">Whether it began in the part above.</param>
public sealed record BlueprintPart(Stage Stage, int Start, IReadOnlyList<BlueprintColumn> Columns, bool GoesOn);
