namespace Journey.Evidence.Reading;

internal enum OcelKind
{
    Event,
    Object,
    ObjectType,
}
