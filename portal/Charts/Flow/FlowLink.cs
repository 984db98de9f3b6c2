using Journey.Evidence.V1;

namespace Journey.Portal.Charts.Flow;

/// <summary>A drawn edge on its way down through the rows. A way back is drawn from its end up to its beginning, but still listed from the top.</summary>
internal sealed record FlowLink(Edge Edge, bool Back, bool OnLine, IReadOnlyList<FlowItem> Way);
