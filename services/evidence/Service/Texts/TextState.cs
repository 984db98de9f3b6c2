namespace Journey.Evidence.Texts;

/// <summary>Where a text stands. The numbers are stored; the names are shown.</summary>
internal enum TextState
{
    Pending = 1,
    Accepted = 2,
    Withheld = 3,
}
