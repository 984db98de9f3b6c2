using System.Text;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;
using Journey.Evidence.Texts;

namespace Journey.Evidence.Storage;

/// <summary>Free text of records, each encrypted by itself and in no figure. Ids rise with time.</summary>
internal sealed class HeldTextTable(BulkStore store, int unit, Seal seal) : IDisposable
{
    private const string Columns = "text_id, source_no, import_no, time_ms, state, item_id, body";
    private Statement? _insert;

    public void Hold(SourceScope scope, int import, long record, long timeMs, ReadOnlySpan<byte> text)
    {
        _insert ??= store.Insert("held_text", "unit_no, record_no, text_id, source_no, import_no, time_ms, body, state");
        var id = Key(Guid.CreateVersion7());
        _insert.Bind(1, unit).Bind(2, record).Bind(3, id).Bind(4, scope.Source).Bind(5, import).Bind(6, timeMs).Bind(7, seal.Close(text, id)).Bind(8, (int)TextState.Pending).Run();
    }

    /// <summary>Forgets the text of a record that was taken back, where nobody has decided on it.</summary>
    public void Drop(long record)
    {
        using var delete = store.Prepare($"delete from held_text where unit_no = ?1 and record_no = ?2 and state = {(int)TextState.Pending}");
        delete.Bind(1, unit).Bind(2, record).Run();
    }

    /// <summary>Texts of one state, newest first.</summary>
    /// <param name="source">Only of this source; null for all.</param>
    /// <param name="state">Their state.</param>
    /// <param name="below">Only older than this one; null to begin.</param>
    /// <param name="most">How many.</param>
    public List<HeldText> List(int? source, TextState state, Guid? below, int most)
    {
        // What may be missing comes last: PostgreSQL wants to know the type of every number before it.
        using var select = store.Prepare($"select {Columns} from held_text where unit_no = ?1 and state = ?2 and text_id < ?3 {(source is null ? "" : "and source_no = ?5 ")}order by text_id desc limit ?4");
        select.Bind(1, unit).Bind(2, (int)state).Bind(3, Key(below ?? Guid.AllBitsSet)).Bind(4, most);
        if (source is { } one)
        {
            select.Bind(5, one);
        }

        var texts = new List<HeldText>();
        while (select.Step())
        {
            texts.Add(Read(select));
        }

        return texts;
    }

    public HeldText? Find(Guid id)
    {
        using var select = store.Prepare($"select {Columns} from held_text where unit_no = ?1 and text_id = ?2");
        return select.Bind(1, unit).Bind(2, Key(id)).Step() ? Read(select) : null;
    }

    public static long Count(BulkStore store, SourceScope scope, int import)
    {
        using var count = store.Prepare("select count(*) from held_text where unit_no = ?1 and source_no = ?2 and import_no = ?3");
        return count.Bind(1, scope.Unit).Bind(2, scope.Source).Bind(3, import).Step() ? count.Number(0) : 0;
    }

    /// <summary>Stores what was decided. The words stay only where they may be cited, as they may be.</summary>
    public void Decide(Guid id, TextState state, Guid? item, string? text)
    {
        using var update = store.Prepare("update held_text set state = ?3, item_id = ?4, body = ?5 where unit_no = ?1 and text_id = ?2");
        update.Bind(1, unit).Bind(2, Key(id)).Bind(3, (int)state);
        _ = item is { } known ? update.Bind(4, Key(known)) : update.BindNull(4);
        _ = text is null ? update.BindNull(5) : update.Bind(5, seal.Close(Encoding.UTF8.GetBytes(text), Key(id)));
        update.Run();
    }

    public void Dispose() => _insert?.Dispose();

    private HeldText Read(Statement row)
    {
        var id = row.Blob(0).ToArray();
        var time = row.Number(3);
        var text = row.IsNull(6) ? null : Encoding.UTF8.GetString(seal.Open(row.Blob(6), id));
        return new HeldText(
            new Guid(id, bigEndian: true), row.Small(1), row.Small(2), time == RecordRow.NoTime ? null : DateTimeOffset.FromUnixTimeMilliseconds(time),
            (TextState)row.Small(4), row.IsNull(5) ? null : new Guid(row.Blob(5), bigEndian: true), text);
    }

    private static byte[] Key(Guid id) => id.ToByteArray(bigEndian: true);
}
