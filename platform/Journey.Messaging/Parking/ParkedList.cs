namespace Journey.Messaging.Parking;

/// <summary>What waits for an operator in a part.</summary>
/// <param name="Part">Name of the part.</param>
/// <param name="Queues">Each place in which messages can wait.</param>
/// <param name="Messages">The messages, by place, each with its oldest first; of each place at most as many as were asked for.</param>
internal sealed record ParkedList(string Part, IReadOnlyList<ParkedQueue> Queues, IReadOnlyList<ParkedMessage> Messages);

/// <summary>A place in which messages wait.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Parked">How many wait there.</param>
internal sealed record ParkedQueue(string Queue, int Parked);

/// <summary>What became of parked messages.</summary>
/// <param name="Messages">How many it became of.</param>
internal sealed record ParkedOutcome(int Messages);
