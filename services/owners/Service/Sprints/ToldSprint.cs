using Journey.Owners.Owners;
using Journey.Owners.Trials;
using Journey.Platform.Identity;

namespace Journey.Owners.Sprints;

/// <summary>A sprint with what is known around it when it is asked for. MapVersion: the newest one known; Line: what its change did to point and line, where it was tested.</summary>
internal sealed record ToldSprint(
    Sprint Sprint, string Team, string Map, int MapVersion, IReadOnlyDictionary<Guid, Colleague> People, Trial? Trial, LineClass? Line, DateOnly Today)
{
    /// <summary>What the first gate froze, as far as it may be seen.</summary>
    public Choice? Choice { get; private init; } = Sprint.Choice;

    /// <summary>The same as a caller of this role sees it.</summary>
    public ToldSprint For(Role role) => this with { Trial = Trial?.For(role), Choice = Choice?.For(role) };

    public string Name(Guid person) => People.GetValueOrDefault(person)?.Name ?? "";

    /// <summary>Week of the sprint, 1 to 4; 0 before it begins, 5 after its box.</summary>
    public int Week => Today < Sprint.StartsOn ? 0 : Math.Min(Sprint.Gates + 1, ((Today.DayNumber - Sprint.StartsOn.DayNumber) / 7) + 1);

    /// <summary>Whether customers met the change before its hypothesis was registered, or the test was registered after the fact.</summary>
    public bool IsPostHoc => Trial is { } trial && (trial.IsPostHoc || (Sprint.Execution is { } live && Sprint.Passed.FirstOrDefault(gate => gate.Number == 2) is { } registered
        && live.LiveOn.ToDateTime(TimeOnly.MaxValue) < registered.At.UtcDateTime));

    /// <summary>Whether something else changed within the verification window, as the third gate or the test says.</summary>
    public bool IsConfounded => (Trial?.IsConfounded ?? false)
        || (Sprint is { Execution: { } live, Choice: { } choice } && live.OtherChanges.Any(change => choice.Field.Verification.Holds(change.Day)));

    /// <summary>The hypothesis as a sentence; empty before it is registered.</summary>
    public string Sentence => Trial is not { Plan: var plan } ? "" :
        $"If we change {plan.Change} for {(plan.Segment.Length > 0 ? plan.Segment : "all customers")}, {plan.Main.Name} {(plan.Main.Direction == Direction.Fall ? "falls" : "rises")} by at least {plan.Main.Smallest:0.####}.";
}
