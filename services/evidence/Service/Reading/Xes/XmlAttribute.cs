namespace Journey.Evidence.Reading;

/// <summary>Where an attribute stands. A value with references or line breaks lies decoded elsewhere.</summary>
internal readonly record struct XmlAttribute(int NameAt, int NameLength, int ValueAt, int ValueLength, bool Decoded);
