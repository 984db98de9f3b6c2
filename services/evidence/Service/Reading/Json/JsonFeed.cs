namespace Journey.Evidence.Reading;

/// <summary>Reads a file of JSON objects: one a line, in one array, or one after another.</summary>
internal sealed class JsonFeed(Input input, IJsonShape shape) : IFeed
{
    private readonly JsonTexts _texts = new(input);
    private readonly JsonRecords _records = new(shape);

    public IEnumerable<string> Notes => [];

    public long Line => _texts.Line;

    public bool Next(Shaper shaper)
    {
        if (!_texts.Next())
        {
            return false;
        }

        _records.Read(_texts.Text, _texts.TooLong, _texts.Line, shaper);
        return true;
    }

    public void Dispose() => input.Dispose();
}
