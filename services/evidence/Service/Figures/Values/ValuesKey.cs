using Journey.Evidence.Aggregates;
using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>The stored values of a tally. As long as nothing more was dealt out to its pages, they are the same.</summary>
internal readonly record struct ValuesKey(SourceScope Scope, int? Segment, Tally Kind, int A, int B, long Deals);
