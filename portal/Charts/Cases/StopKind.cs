namespace Journey.Portal.Charts.Cases;

/// <summary>How an event of a case relates to the line it is held against.</summary>
public enum StopKind
{
    /// <summary>Further along the line than any event before it.</summary>
    Onward,

    /// <summary>At the same place as the event before it on the line.</summary>
    Again,

    /// <summary>At a place further back than the case had come.</summary>
    Back,

    /// <summary>At no place of the line.</summary>
    Beside,

    /// <summary>Something the customer said when asked: no step of the way.</summary>
    Answer,
}
