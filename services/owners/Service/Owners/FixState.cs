namespace Journey.Owners.Owners;

internal enum FixState
{
    Planned,
    Running,
    Done,
    Dropped,
}
