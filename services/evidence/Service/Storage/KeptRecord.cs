using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>What the store says about a record that is known already. Times may be <see cref="RecordRow.NoTime"/>.</summary>
internal readonly record struct KeptRecord(long Number, long Slot, int Import, long Case, long Time, long RecordedTime, UInt128? Customer)
{
    /// <summary>Whether a row with its id was made later and so takes its place. A row that does not say when it was made never does.</summary>
    public bool IsOlderThan(in RecordRow row) => !row.Derived && row.RecordedTime != RecordRow.NoTime && row.RecordedTime > RecordedTime;
}
