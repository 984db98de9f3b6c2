namespace Journey.Platform.Errors;

/// <summary>No endpoint has this address.</summary>
internal sealed class RouteNotFound() : JourneyException(
    ErrorKind.NotFound, "ROUTE_NOT_FOUND", "There is nothing at this address.");
