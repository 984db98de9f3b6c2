namespace Journey.Messaging.Hosting;

/// <summary>Names of the places where a fault test may end the process.</summary>
public static class CrashPoint
{
    /// <summary>A row was read and is about to be published.</summary>
    public const string BeforePublish = "relay.before-publish";

    /// <summary>The transport has confirmed a row that is still in the outbox.</summary>
    public const string AfterConfirm = "relay.after-confirm";

    /// <summary>A confirmed row has been moved, and the move is not committed.</summary>
    public const string BeforeMoveCommit = "relay.before-move-commit";

    /// <summary>The move of a confirmed row is committed.</summary>
    public const string AfterMove = "relay.after-move";

    /// <summary>A message has come, and nothing has been done.</summary>
    public const string BeforeHandling = "consumer.before-handling";

    /// <summary>A handler has run, and its transaction is not committed.</summary>
    public const string BeforeEffectCommit = "consumer.before-effect-commit";

    /// <summary>A handler's effect is committed, and the message is not acknowledged.</summary>
    public const string AfterEffectCommit = "consumer.after-effect-commit";

    /// <summary>A dead letter is confirmed in its own queue, and is still where it was.</summary>
    public const string AfterReplay = "parked.after-replay";

    /// <summary>Every name on the way of an event that nobody interrupts.</summary>
    public static IReadOnlyList<string> All { get; } =
        [BeforePublish, AfterConfirm, BeforeMoveCommit, AfterMove, BeforeHandling, BeforeEffectCommit, AfterEffectCommit];
}
