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

    public Word[] Words { get; private set; } = [];

    public List<FileProblem> Problems { get; } = [];

    /// <summary>For each problem the line it is in, as it was read.</summary>
    public List<byte[]> Raws { get; } = [];

    /// <summary>Place in the source's book up to which <see cref="Words"/>, and those of the chunks before, hold everything new.</summary>
    public long WordsTo { get; private set; }

    /// <summary>Rows met, the rejected included.</summary>
    public int Read { get; set; }

    public int Rejected => Problems.Count;

    public long FileBytes { get; private set; }

    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>Empties it for other records.</summary>
    public void Clear()
    {
        (Count, Read, FileBytes, WordsTo, Words, Notes) = (0, 0, 0, 0, [], []);
        Arena.Clear();
        Problems.Clear();
        Raws.Clear();
    }

    /// <summary>Takes back what the record at hand has written.</summary>
    public void Reject(FileProblem problem, byte[] raw, int arenaFrom)
    {
        Problems.Add(problem);
        Raws.Add(raw);
        Arena.Cut(arenaFrom);
    }

    /// <summary>Nothing more comes: takes the words that somebody has to store.</summary>
    public Chunk Close(WordBook words, ref long wordsFrom, long fileBytes, IReadOnlyList<string> notes)
    {
        Words = words.After(ref wordsFrom);
        (WordsTo, FileBytes, Notes) = (wordsFrom, fileBytes, notes);
        return this;
    }
}
