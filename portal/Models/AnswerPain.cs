using Journey.Evidence.V1;
using Journey.Maps.V1;

namespace Journey.Portal.Models;

/// <summary>A pain point in the answer of its map.</summary>
/// <param name="Pain">As the map has it.</param>
/// <param name="Cost">The reason that speaks of it; null where nobody gives one or reasons are not known.</param>
/// <param name="Claim">The claim about it that has the best ground; null where there is none.</param>
public sealed record AnswerPain(PainPoint Pain, ObservedReason? Cost, ClaimGrade? Claim);
