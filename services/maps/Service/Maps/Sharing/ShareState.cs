namespace Journey.Maps.Maps;

internal enum ShareState
{
    /// <summary>Whoever has it reads the map.</summary>
    Open,

    /// <summary>Its last day is over.</summary>
    Ended,

    /// <summary>Somebody took it back.</summary>
    Withdrawn,
}
