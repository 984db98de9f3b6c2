namespace Journey.Evidence.Reading;

/// <summary>Comments, instructions, sections of text and declarations: what begins with <c>&lt;!</c> or <c>&lt;?</c>.</summary>
internal sealed class XmlMarkup(XmlWindow window)
{
    /// <summary>Steps over what begins here. Answers where the text of a section stands; a length of -1 for everything else.</summary>
    public (int At, int Length) Pass(int depth)
    {
        var first = window.AtBeginning;
        if (StartsWith("<!--"u8))
        {
            Comment();
            return (0, -1);
        }

        if (StartsWith("<![CDATA["u8))
        {
            var length = Until(9, "]]>"u8);
            var at = window.At + 9;
            window.At = at + length + 3;
            return depth > 0 ? (at, length) : throw Broken("there is text outside the root element");
        }

        if (StartsWith("<?"u8))
        {
            Instruction(first);
            return (0, -1);
        }

        throw Broken(StartsWith("<!DOCTYPE"u8) ? "document types are not read, since they can declare entities" : "this is no tag");
    }

    private void Comment()
    {
        var length = Until(4, "--"u8);
        var end = window.At + 4 + length + 2;
        while (window.Bytes.Length == end && window.More())
        {
            end = 4 + length + 2;
        }

        if (window.Bytes.Length == end || window.Bytes[end] != (byte)'>')
        {
            throw Broken("a comment holds --");
        }

        window.At = end + 1;
    }

    private void Instruction(bool first)
    {
        var length = Until(2, "?>"u8);
        var text = window.Bytes.Slice(window.At + 2, length);
        var name = XmlNames.Length(text);
        if (name == 0 || (name < length && text[name] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')))
        {
            throw Broken("an instruction has no name");
        }

        var declaration = System.Text.Ascii.EqualsIgnoreCase(text[..name], "xml"u8);
        if (declaration && !(first && text[..name].SequenceEqual("xml"u8)))
        {
            throw Broken("a declaration of XML does not stand at the beginning");
        }

        window.At += 2 + length + 2;
    }

    // Length of what stands between the first signs and the end, which is in the window then.
    private int Until(int from, ReadOnlySpan<byte> end)
    {
        var looked = from;
        while (true)
        {
            var rest = window.Bytes[window.At..];
            var found = rest.Length < looked ? -1 : rest[looked..].IndexOf(end);
            if (found >= 0)
            {
                return looked + found - from;
            }

            looked = Math.Max(from, rest.Length - end.Length + 1);
            if (!window.More())
            {
                throw Broken("it ends inside a comment, a section or an instruction");
            }
        }
    }

    private bool StartsWith(ReadOnlySpan<byte> text)
    {
        while (window.Bytes.Length - window.At < text.Length && window.More())
        {
        }

        return window.Bytes[window.At..].StartsWith(text);
    }

    private BrokenFileException Broken(string reason) => new(window.LineAt(window.At), $"The XML breaks here: {reason}.");
}
