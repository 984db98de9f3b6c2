namespace Journey.Messaging;

/// <summary>A row that is kept from the events of another service and remembers which version it shows.</summary>
public interface IKnowsVersion
{
    /// <summary>Version of the newest event applied; 0 before the first. One row follows one type of event.</summary>
    long KnownVersion { get; set; }
}
