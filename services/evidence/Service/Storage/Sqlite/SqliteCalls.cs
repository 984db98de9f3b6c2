using System.Runtime.InteropServices;

namespace Journey.Evidence.Storage;

/// <summary>
/// The calls of SQLite that are made some thirty times for every record, straight into the library that the ADO.NET provider loads.
/// The provider's own way to them counts references to the statement and passes through an interface at each: a fifth of an import.
/// They return at once and never call back, so the collector need not be told of them; stepping, which reads and writes, tells it.
/// </summary>
internal static partial class SqliteCalls
{
    private const string Library = "e_sqlite3";

    /// <summary>Has a bound value copied before the call returns.</summary>
    public const nint Copied = -1;

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int Bind(nint statement, int index, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int index);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static partial int Bind(nint statement, int index, ReadOnlySpan<byte> value, int length, nint lifetime);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Number(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int TypeOf(nint statement, int column);
}
