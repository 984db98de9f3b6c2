namespace Journey.Evidence.Conformance;

/// <summary>How a case left the expected path (Halvorsrud, Kvale, Folstad 2016).</summary>
internal enum DeviationKind
{
    Missing = 1,
    AdHoc = 2,
    OutOfOrder = 3,
    Failed = 4,
    Late = 5,
}
