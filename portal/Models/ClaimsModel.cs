using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>Claims of the unit: the contested ones, the ungrounded, or all. Null claims mean: not known right now.</summary>
public sealed record ClaimsModel(Frame Frame, string Show, ListClaimsReply? Claims);
