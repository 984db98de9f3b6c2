using Journey.Portal.Text;

namespace Journey.Portal.Models;

/// <summary>What every page shows around its content: the unit, the person, what may be done, and what is missing.</summary>
public sealed record Frame(
    string Unit,
    string UnitName,
    bool IsSample,
    string Person,
    bool MayWrite,
    bool MayName,
    Moments Moments)
{
    /// <summary>Parts that did not answer in time; the page names them.</summary>
    public IReadOnlyCollection<string> Missing { get; init; } = [];

    /// <summary>Whether what is only assumed may be relied on, and what blocks publishing be signed away.</summary>
    public bool MayApprove { get; init; }

    /// <summary>Whether members and the organisation may be changed.</summary>
    public bool MayAdminister { get; init; }

    /// <summary>Whether what is of no single unit may be seen: the operator's pages.</summary>
    public bool MayOperate { get; init; }

    /// <summary>What the request before this one did; shown once.</summary>
    public string Done { get; init; } = "";

    public bool HasUnit => Unit.Length > 0;
}
