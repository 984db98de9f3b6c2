using Journey.Platform.Errors;

namespace Journey.Messaging.Parking;

/// <summary>No message of that id is parked in the part.</summary>
internal sealed class ParkedMessageNotFound() : JourneyException(
    ErrorKind.NotFound, "PARKED_MESSAGE_NOT_FOUND", "No message of that id is parked here: it was sent again or discarded, or never was.");

/// <summary>Queues cannot be looked into now.</summary>
internal sealed class BrokerUnavailable() : JourneyException(
    ErrorKind.Unavailable, "BROKER_UNAVAILABLE", "The broker does not answer, or a queue takes nothing now. Nothing is lost; try again in a moment.");
