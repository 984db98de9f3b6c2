using Microsoft.Data.Sqlite;

namespace Platform.Tests;

/// <summary>A folder of the test's own that goes with it.</summary>
sealed class Folder : IDisposable
{
    readonly string path = Directory.CreateTempSubdirectory("journey-").FullName;

    public string In(string name) => Path.Combine(path, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(path, recursive: true);
    }
}
