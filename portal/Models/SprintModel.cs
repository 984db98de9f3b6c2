using Journey.Evidence.V1;
using Journey.Owners.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>One sprint: four gates, and what each was passed with.</summary>
/// <param name="Frame">Around it.</param>
/// <param name="Sprint">As owners has it.</param>
/// <param name="View">Its map; null where it is not known right now.</param>
/// <param name="Tests">Tests of the map that run.</param>
public sealed record SprintModel(Frame Frame, Sprint Sprint, MapView? View, IReadOnlyList<Test> Tests)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>The form that was refused: its gate, 5 for the closure; 0 for none.</summary>
    public int WrongAt { get; init; }

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What the log of its map shows of all its days, while the first gate is to be passed.</summary>
    public GetStumblesReply? Log { get; init; }

    /// <summary>The log as people call it.</summary>
    public string LogName { get; init; } = "";

    /// <summary>Whether the log has the numbers of the first gate.</summary>
    public bool LogKnows => Log is { Status: StumbleStatus.Told };

    /// <summary>Whether the last gate waits for a test that nobody has judged.</summary>
    public bool WaitsForVerdict => Sprint is { NextGate: 4, Test.Verdict: null };

    public bool IsActive => Sprint.State == SprintState.Active;

    public IReadOnlyList<FieldViolation> At(int form) => WrongAt == form ? Wrong : [];

    public string Value(string field) => Typed.GetValueOrDefault(field, "");

    public string TitleOf(string element) => View?.TitleOf(element) ?? element;

    public string NameOf(string person) => Sprint.Roster.FirstOrDefault(known => known.PersonId == person)?.Name ?? "";

    /// <summary>Places at which a customer may stumble: pain points and touchpoints of the map.</summary>
    public IEnumerable<(string Id, string Title)> Places => View is null
        ? []
        : View.Document.PainPoints.Select(pain => (pain.Id, pain.Title)).Concat(View.Steps.SelectMany(step => step.Touchpoints).Select(touchpoint => (touchpoint.Id, touchpoint.Name)));
}
