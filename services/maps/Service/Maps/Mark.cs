namespace Journey.Maps.Maps;

/// <summary>One of the three reasons to act at a step, or to say why not.</summary>
internal sealed record Mark(string Id = "", string Step = "", MarkKind? Kind = null, bool ActionNeeded = false, string Reason = "") : IElement;
