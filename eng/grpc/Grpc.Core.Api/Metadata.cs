using System.Collections;

namespace Grpc.Core;

public sealed partial class Metadata : IList<Metadata.Entry>
{
    public const string BinaryHeaderSuffix = "-bin";

    public static readonly Metadata Empty = new([], isReadOnly: true);

    readonly List<Entry> entries;

    public Metadata()
        : this([], isReadOnly: false)
    {
    }

    Metadata(List<Entry> entries, bool isReadOnly)
    {
        this.entries = entries;
        IsReadOnly = isReadOnly;
    }

    public int Count => entries.Count;

    public bool IsReadOnly { get; }

    public Entry this[int index]
    {
        get => entries[index];
        set => Writable()[index] = Present(value);
    }

    /// <summary>The last entry of that key: later ones override earlier ones.</summary>
    public Entry? Get(string key)
    {
        var name = Entry.NormalizeKey(key);
        return entries.FindLast(entry => entry.Key == name);
    }

    public string? GetValue(string key) => Get(key)?.Value;

    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key)
    {
        var name = Entry.NormalizeKey(key);
        return entries.Where(entry => entry.Key == name);
    }

    public void Add(Entry item) => Writable().Add(Present(item));

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Insert(int index, Entry item) => Writable().Insert(index, Present(item));

    public bool Remove(Entry item) => Writable().Remove(item);

    public void RemoveAt(int index) => Writable().RemoveAt(index);

    public void Clear() => Writable().Clear();

    public bool Contains(Entry item) => entries.Contains(item);

    public int IndexOf(Entry item) => entries.IndexOf(item);

    public void CopyTo(Entry[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    List<Entry> Writable() => IsReadOnly ? throw new InvalidOperationException("This metadata is read-only.") : entries;

    static Entry Present(Entry item) => item ?? throw new ArgumentNullException(nameof(item));
}
