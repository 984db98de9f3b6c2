using Journey.Maps.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A step of the map as a column of a service blueprint, its cells in the order of the lanes.</summary>
public sealed record BlueprintColumn(Step Step, IReadOnlyList<BlueprintCell> Cells)
{
    public bool IsLast { get; init; }

    public bool IsFirst { get; init; }

    /// <summary>Whether the customer takes the step; what the organisation or a system does is no customer action.</summary>
    public bool IsTakenByCustomer => Step.Actor is StepActor.Unspecified or StepActor.Customer;

    public string TakenBy => Step.Actor switch
    {
        StepActor.Organisation => T("taken by the organisation"),
        StepActor.System => T("taken by a system"),
        StepActor.ThirdParty => T("taken by somebody else"),
        _ => T("taken by the customer"),
    };

    /// <summary>What stands in a lane, in words, for a table; empty for nothing.</summary>
    public string Words(BlueprintLane lane)
    {
        var words = Cells.Single(cell => cell.Lane == lane).Words;
        return lane != BlueprintLane.CustomerActions ? words : words.Length > 0 ? $"{TakenBy}; {words}" : TakenBy;
    }

    /// <summary>How far the stroke goes down from the customer's action: 0 for nowhere, 1 frontstage, 2 backstage, 3 support.</summary>
    public int Depth => Cells.Where(cell => !cell.IsEmpty).Select(cell => (int)cell.Lane - (int)BlueprintLane.CustomerActions).Append(0).Max();
}
