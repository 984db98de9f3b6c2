namespace Journey.Evidence.Reading;

/// <summary>Numbers of words for what is counted.</summary>
internal sealed class Coding(WordBook words, Fault fault)
{
    public int Activity(Column column, ReadOnlySpan<byte> value)
    {
        var number = Fits(column, value) ? words.Number(WordKind.Activity, value, WordBook.MostActivities) : 0;
        if (number == 0)
        {
            fault.Tell(column.Name, $"The source has {WordBook.MostActivities} different activities already. Is this the right column?");
        }

        return number;
    }

    public int Value(Column column, int kind, ReadOnlySpan<byte> value, out bool other)
    {
        other = false;
        return Fits(column, value) ? words.Value(kind, value, out other) : 0;
    }

    private bool Fits(Column column, ReadOnlySpan<byte> value)
    {
        if (value.Length <= WordBook.Longest)
        {
            return true;
        }

        fault.Tell(column.Name, $"A value here is at most {WordBook.Longest} bytes long.");
        return false;
    }
}
