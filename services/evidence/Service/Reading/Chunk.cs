namespace Journey.Evidence.Reading;

/// <summary>A few hundred records with everything needed to write them, and what was counted on the way to its end.</summary>
internal sealed class Chunk(int dimensions)
{
    public const int Most = 512;

    /// <summary>Bytes after which a chunk takes no more records, so that long texts do not fill the memory.</summary>
    public const int MostBytes = 1 << 18;

    public RecordRow[] Rows { get; } = new RecordRow[Most];

    /// <summary>For each record the words of the declared dimensions, one after another.</summary>
    public int[] Coded { get; } = new int[Most * dimensions];

    public int Dimensions { get; } = dimensions;

    public int Count { get; set; }

    public Bytes Arena { get; } = new(1 << 16);

    public Word[] Words { get; set; } = [];

    public List<FileProblem> Problems { get; } = [];

    /// <summary>Rows met, the rejected included.</summary>
    public int Read { get; set; }

    public int Rejected { get; set; }

    public long FileBytes { get; set; }

    public IReadOnlyList<string> Notes { get; set; } = [];
}
