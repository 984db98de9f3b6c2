namespace Evidence.Tests.Fuzz;

/// <summary>A record as a slow reader sees it: raw names and values in the order of the file, or why there is none.</summary>
internal sealed class SlowRecord(long line)
{
    public long Line { get; } = line;

    public bool Rejected { get; set; }

    public List<(byte[] Name, byte[] Value)> Fields { get; } = [];

    /// <summary>The two parts of an id that the format gives.</summary>
    public (byte[] First, byte[] Second)? Identity { get; set; }

    public void Add(string name, byte[] value) => Fields.Add((System.Text.Encoding.UTF8.GetBytes(name), value));
}
