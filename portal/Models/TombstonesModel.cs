using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>What was believed in a unit and is no longer; null where owners did not answer in time.</summary>
public sealed record TombstonesModel(Frame Frame, ListTombstonesReply? Found, string Search);
