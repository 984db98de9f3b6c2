namespace Journey.Evidence.Reading;

[Flags]
internal enum Roles
{
    None = 0,
    Case = 1,
    Activity = 2,
    Time = 4,
    Customer = 8,
    Id = 16,
    Channel = 32,
    Segment = 64,
    Actor = 128,
    Reason = 256,

    /// <summary>Kept as attributes because nothing else keeps them.</summary>
    Coded = Activity | Channel | Segment | Reason,
    People = Case | Customer | Actor | Id,
}
