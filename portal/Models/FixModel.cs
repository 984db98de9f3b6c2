using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>One fix with its tests and what they did to point and line; null where that is not known right now.</summary>
public sealed record FixModel(Frame Frame, Fix Fix, IReadOnlyList<Test>? Tests = null, FixLine? Line = null)
{
    /// <summary>Whether a test can be registered: one runs of a fix at a time, and none of one that was given up.</summary>
    public bool MayTest => Frame.MayName && Fix.State != FixState.Dropped && Tests is not null && Tests.All(test => test.State != TestState.Running);
}
