using Journey.Evidence.Aggregates;

namespace Journey.Evidence.Storage;

/// <summary>A record on its way from a source into a log.</summary>
/// <param name="Customer">Pseudonym of the customer, where the record names one.</param>
/// <param name="Person">Pseudonym of its case.</param>
/// <param name="Line">As its source has it, with the words of the source.</param>
internal readonly record struct FedRecord(UInt128? Customer, UInt128 Person, CaseRecord Line);
