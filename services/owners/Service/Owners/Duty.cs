namespace Journey.Owners.Owners;

/// <summary>How somebody answers for an element: one person is accountable, any number do the work.</summary>
internal enum Duty
{
    Accountable,
    Responsible,
}
