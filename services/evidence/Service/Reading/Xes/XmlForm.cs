namespace Journey.Evidence.Reading;

/// <summary>Where a text stands, which decides what its signs mean.</summary>
internal enum XmlForm
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In an attribute, where line breaks and tabs are blanks.</summary>
    Attribute,

    /// <summary>In a CDATA section, where nothing is a reference.</summary>
    Section,
}
