namespace Journey.Maps.Maps;

/// <summary>A place where delivery can break. Without a lane it stands where the customer sees it.</summary>
internal sealed record FailurePoint(
    string Id = "", string Title = "", string Step = "", BlueprintLane? Lane = null, string Signal = "", string Criterion = "") : IElement;
