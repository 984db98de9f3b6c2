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
    Score = 512,
    Scale = 1024,
    Text = 2048,
    Outcome = 4096,
    RecordedTime = 8192,
    Start = 16384,

    /// <summary>Kept as numbered words.</summary>
    Coded = Activity | Channel | Segment | Reason | Outcome,
    Times = Time | RecordedTime | Start,
    People = Case | Customer | Actor | Id,
}
