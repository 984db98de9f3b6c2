namespace Journey.Owners.Organisation;

internal enum ChangeKind
{
    TeamAdded,
    TeamMoved,
    TeamEnds,
    TeamReturns,
    PersonAdded,
    PersonRenamed,
    PersonMoved,
    PersonEnds,
    PersonReturns,
    AssignmentEnds,
}
