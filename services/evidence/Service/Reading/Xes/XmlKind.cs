namespace Journey.Evidence.Reading;

internal enum XmlKind
{
    Begin,
    End,
    Text,
}
