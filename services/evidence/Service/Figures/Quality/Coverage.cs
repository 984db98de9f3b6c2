namespace Journey.Evidence.Figures;

/// <summary>Of how many records: those that name a customer, those that say when they were recorded, and those recorded on a later day than they happened.</summary>
internal sealed record Coverage(long Records, long WithCustomer, long Recorded, long Late);
