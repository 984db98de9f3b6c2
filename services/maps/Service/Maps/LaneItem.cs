namespace Journey.Maps.Maps;

/// <summary>What happens at a step in a lane of the service blueprint.</summary>
internal sealed record LaneItem(string Id = "", BlueprintLane? Lane = null, string Title = "", string OperatedBy = "") : IElement;
