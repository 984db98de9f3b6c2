using System.Text.Json;

namespace Journey.Evidence.Reading;

/// <summary>Steps through JSON whose values are small though their number is not.</summary>
internal sealed class JsonValues(Window window)
{
    /// <summary>The next sign that is no blank, which stays unread; 0 at the end.</summary>
    public byte Sign()
    {
        while (true)
        {
            var blank = window.Rest.IndexOfAnyExcept(" \t\r\n"u8);
            if (blank >= 0)
            {
                window.Take(blank);
                return window.Rest[0];
            }

            window.Take(window.Rest.Length);
            if (!window.More())
            {
                return 0;
            }
        }
    }

    public void Expect(byte sign)
    {
        if (Sign() != sign)
        {
            throw Broken($"'{(char)sign}' is missing");
        }

        window.Take(1);
    }

    /// <summary>Steps to the next element of an array; 0 behind its last one, when nothing but blanks may follow on the top level.</summary>
    public byte Element(byte sign, ref bool any, bool top = true)
    {
        if (sign == (byte)']')
        {
            window.Take(1);
            return top && Sign() != 0 ? throw Broken("something follows the array") : (byte)0;
        }

        if (any)
        {
            Expect((byte)',');
            sign = Sign();
        }

        any = true;
        return sign is 0 or (byte)']' ? throw Broken("an element is missing") : sign;
    }

    /// <summary>Length of the value at the window's beginning, all of which is in the window then.</summary>
    public int Length()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(window.Rest, isFinalBlock: window.Ended, default);
                if (reader.Read() && reader.TrySkip())
                {
                    return (int)reader.BytesConsumed;
                }
            }
            catch (JsonException broken)
            {
                throw new BrokenFileException(window.Line + (broken.LineNumber ?? 0), "The JSON breaks here.", cause: broken);
            }

            if (!window.More())
            {
                throw window.Full ? Broken($"a value is longer than {window.Rest.Length} bytes") : Broken("it ends inside a value");
            }
        }
    }

    public BrokenFileException Broken(string reason) => new(window.Line, $"The JSON breaks here: {reason}.");
}
