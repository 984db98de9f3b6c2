using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>One fix.</summary>
public sealed record FixModel(Frame Frame, Fix Fix);
