namespace Journey.Portal.Models;

/// <summary>One event of a case as a page tells it. Names are as the systems recorded them.</summary>
/// <param name="At">When; null for an answer that carries no time.</param>
/// <param name="Activity">What happened.</param>
/// <param name="Channel">Over which medium; empty where it is not known.</param>
/// <param name="Reason">The coded reason, where the event is a contact that has one.</param>
/// <param name="Source">Key of the source that recorded it.</param>
/// <param name="Touchpoint">Key of the touchpoint it is, or that an answer is about; empty where it is none.</param>
public sealed record CaseStop(DateTimeOffset? At, string Activity, string Channel, string Reason, string Source, string Touchpoint)
{
    /// <summary>What the customer answered, with its scale; empty where the event is no answer.</summary>
    public string Score { get; init; } = "";

    /// <summary>How it ended, where the record says so.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>How long it took from its start to its end, where both are known.</summary>
    public double? ServiceSeconds { get; init; }

    /// <summary>Whether another actor did it than the event before.</summary>
    public bool Handover { get; init; }

    /// <summary>The median time that other cases take for this step, in seconds; null where it is not known.</summary>
    public double? UsualSeconds { get; init; }

    /// <summary>Whether it is what a customer answered when asked, and nothing that happened.</summary>
    public bool IsAnswer => Activity.Length == 0;

    /// <summary>Whether it is the customer who gets in touch, and says why.</summary>
    public bool IsContact => Reason.Length > 0;
}
