using Journey.Maps.V1;
using Journey.Portal.Editing;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A step that could stand behind the line of visibility, and the form that moves it there.</summary>
public sealed record BackstageModel(ComparePageModel Page, BackstageCandidate Found)
{
    MapTree Tree { get; } = new(Page.View.Document, Page.View.Id);

    public Step Step => Page.View.Steps.First(step => step.Id == Found.Step);

    public RefusedMove? Refused => Page.Refused is { } refused && refused.Step == Found.Step ? refused : null;

    public bool IsOpen => Refused is not null;

    public BackstageMove Move => new(Tree, Tree.Find(Found.Step)!);

    /// <summary>Steps it could stand under, in the order of the path.</summary>
    public IReadOnlyList<MapNode> Places => [.. Move.Places];

    /// <summary>What stands in a field: typed before it was refused, else what is proposed.</summary>
    public string Value(string field) => Refused is { } refused ? refused.Typed.GetValueOrDefault(field, "") : field switch
    {
        "under" => Move.Proposed(Candidates)?.Id ?? "",
        "operatedBy" => Step.Touchpoints.Select(touchpoint => touchpoint.OperatedBy).FirstOrDefault(unit => unit.Length > 0) ?? "",
        _ => "backstage",
    };

    public IEnumerable<string> WrongAt(string field) => (Refused?.Wrong ?? []).Where(violation => violation.Field == field).Select(violation => violation.Description);

    /// <summary>Why it is proposed.</summary>
    public string Because => (Step.Actor, Found.Word) switch
    {
        (StepActor.Organisation, { Length: > 0 } word) => T("The organisation takes it, and its title says “{0}”.", word),
        (StepActor.System, { Length: > 0 } word) => T("A system takes it, and its title says “{0}”.", word),
        (StepActor.Organisation, _) => T("The organisation takes it, not the customer."),
        (StepActor.System, _) => T("A system takes it, not the customer."),
        (_, var word) => T("Its title says “{0}”, and it has no touchpoint that the customer sees.", word),
    };

    /// <summary>What the log adds; empty where nothing was held against one or it says nothing.</summary>
    public string Seen => Page.View.Observed is { HasElements: true } seen
        ? Step.Touchpoints.Any(touchpoint => seen.Unseen(touchpoint) is not null) ? T("No case of {0} shows it.", seen.LogName) : seen.ReachOf(Step) is { } reach ? T("Seen in {0} of the cases of {1}.", Text.Figures.Percent(reach), seen.LogName) : ""
        : "";

    IReadOnlyCollection<string> Candidates => [.. (Page.Compare.Blueprint?.InternalProcess?.MoveBackstage ?? []).Select(found => found.Step)];
}
