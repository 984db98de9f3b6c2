namespace Journey.Maps.Maps;

internal enum VersionStatus
{
    Draft,
}
