namespace Journey.Maps.Maps;

internal sealed record CandidateFix(
    string Id = "", string Title = "", string PainPoint = "", string ExpectedEffect = "", string Metric = "") : IElement;
