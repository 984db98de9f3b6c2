using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>The slots of the unique index on records, as one batch finds and fills them.</summary>
internal interface IRecordSlots : IDisposable
{
    /// <summary>The records of some chunks are about to be asked for.</summary>
    void Expect(IReadOnlyList<Chunk> chunks);

    /// <summary>What is in a slot, the batch's own records included; null where nothing is.</summary>
    SlottedRecord? At(long slot);

    /// <summary>Puts a record into a slot; false, and nothing done, where one is in it.</summary>
    bool TryInsert(in RecordRow row, Chunk chunk, in SlottedRecord record);

    void Delete(in KeptRecord kept);
}
