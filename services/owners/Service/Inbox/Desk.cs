using Journey.Owners.Owners;
using Journey.Owners.Sprints;
using Journey.Owners.Trials;

namespace Journey.Owners.Inbox;

/// <summary>
/// What is laid before one person, as the records say it at an instant. Held: what they are accountable for; Followed: ids of those of these assignments that somebody
/// follows.
/// </summary>
internal sealed record Desk(
    Guid Person, IReadOnlyList<Assignment> Held, IReadOnlySet<Guid> Followed, IReadOnlyDictionary<Guid, OwnedMap> Maps, DateTimeOffset Now, DateOnly Today, string Zone)
{
    const int SoonDays = 7;
    const int LapseDays = 14;

    public IEnumerable<InboxItem> Fixes(IEnumerable<Fix> fixes) =>
        from fix in fixes
        where fix.State is FixState.Planned or FixState.Running && Holds(fix.MapId, fix.Candidate) && IsSoon(fix.Due)
        select Item(InboxKind.Fix, $"{fix.Id}", fix.MapId, fix.Candidate, Title(fix.MapId, fix.Candidate), "", fix.Due);

    public IEnumerable<InboxItem> Tests(IEnumerable<Trial> trials) =>
        from trial in trials
        where trial.Verdict is null && Holds(trial.MapId, trial.Candidate)
        let ready = trial.Plan.Metrics.Max(metric => trial.Plan.After.ReadyOn(metric.LagDays))
        where ready <= Today
        select Item(InboxKind.Test, $"{trial.Id}", trial.MapId, trial.Candidate, trial.Plan.Assumption, trial.Measurements.Count > 0 ? "decide" : "measure", ready);

    public IEnumerable<InboxItem> Sprints(IEnumerable<Sprint> sprints) => sprints.SelectMany(Of);

    public IEnumerable<InboxItem> Reviews(IEnumerable<KnownDecision> decisions) =>
        from decision in decisions
        where decision.PersonId == Person && decision.Status == "decided" && decision.ReviewAt is { } day && IsSoon(day)
        select Item(InboxKind.Review, $"{decision.Id}", decision.MapId, "", decision.Question, "", decision.ReviewAt);

    /// <summary>Only of a decision that stands: a draft is still written, and one that was reviewed or replaced asks for nothing more.</summary>
    public IEnumerable<InboxItem> Evidence(IEnumerable<KnownDecision> decisions) =>
        from decision in decisions
        where decision.Status == "decided"
        from gap in decision.Missing.Index()
        where gap.Item.PersonId == Person && gap.Item.Due is { } day && IsSoon(day)
        select Item(InboxKind.Evidence, $"{decision.Id}", decision.MapId, "", gap.Item.What, decision.Question, gap.Item.Due, $"{gap.Index}");

    public IEnumerable<InboxItem> Grades(IEnumerable<KnownGrade> grades) =>
        from grade in grades
        where grade.Lost.Length > 0 || grade.Contested
        let claim = Maps.GetValueOrDefault(grade.MapId)?.Claims?.FirstOrDefault(known => known.Id == grade.ClaimId && known.StatementVersion == grade.StatementVersion)
        where claim is not null && Answers(grade.MapId, claim.Element)
        select Item(
            InboxKind.Grade, grade.ClaimId, grade.MapId, claim.Element, claim.Statement,
            $"{(grade.Lost.Length > 0 ? $"{grade.Lost} to {grade.Grade}" : grade.Grade)}{(grade.Contested ? ", contested" : "")}", null, $"{grade.KnownVersion}");

    public IEnumerable<InboxItem> Drifts(IEnumerable<KnownDrift> drifts) =>
        from drift in drifts
        where drift.Materiality != "none" && Holds(drift.MapId, $"{drift.MapId}")
        select Item(InboxKind.Drift, $"{drift.MapId}:{drift.Dimension}", drift.MapId, "", Maps.GetValueOrDefault(drift.MapId)?.Title ?? "", $"{drift.Dimension}, {drift.Materiality}", null, $"{drift.KnownVersion}");

    public IEnumerable<InboxItem> Stale(IEnumerable<KnownStaleness> known) =>
        from row in known
        from element in row.Elements
        where Answers(row.MapId, element.Id)
        select Item(InboxKind.Stale, $"{row.MapId}:{element.Id}", row.MapId, element.Id, element.Title, element.What, null, $"{element.Since.ToUnixTimeMilliseconds()}");

    public IEnumerable<InboxItem> Lapses() =>
        from assignment in Held
        where assignment.Until is not null && !Followed.Contains(assignment.Id)
        let day = UnitDay.Of(assignment.Until ?? Now, Zone)
        where day <= Today.AddDays(LapseDays)
        select Item(InboxKind.Lapse, $"{assignment.Id}", assignment.MapId, assignment.ElementId, Title(assignment.MapId, assignment.ElementId), "", day);

    IEnumerable<InboxItem> Of(Sprint sprint)
    {
        var takesPart = sprint.Plan.Roster.Contains(Person);
        if (takesPart && sprint is { State: SprintState.Active, NextGate: { } gate } && IsSoon(sprint.DueOn(gate)))
        {
            yield return Item(InboxKind.Gate, $"{sprint.Id}", sprint.MapId, "", sprint.Plan.MapTitle, $"{gate}", sprint.DueOn(gate), $"{gate}");
        }
        if (takesPart && sprint is { State: SprintState.Verifying, Closure.VerifyOn: { } verify } && IsSoon(verify))
        {
            yield return Item(InboxKind.Verification, $"{sprint.Id}", sprint.MapId, "", sprint.Plan.MapTitle, "", verify);
        }
        if (sprint.State != SprintState.Abandoned && sprint.Closure?.NextAction is { } next && next.PersonId == Person && IsSoon(next.Due))
        {
            yield return Item(InboxKind.NextAction, $"{sprint.Id}", sprint.MapId, "", next.What, "", next.Due);
        }
        foreach (var (task, at) in (sprint.Execution?.Tasks ?? []).Select((task, at) => (task, at)).Where(row => sprint.State == SprintState.Active && row.task.PersonId == Person && IsSoon(row.task.Due)))
        {
            yield return Item(InboxKind.Task, $"{sprint.Id}", sprint.MapId, "", task.What, "", task.Due, $"{at}");
        }
    }

    InboxItem Item(InboxKind kind, string subject, Guid map, string element, string title, string detail, DateOnly? due, string more = "") => new(
        InboxItem.KeyOf(kind, subject, due, more), kind, map, Maps.GetValueOrDefault(map)?.Title ?? "", element, subject, title, detail, due,
        due is not { } on ? Urgency.Notice : on < Today ? Urgency.Late : on == Today ? Urgency.Today : Urgency.Soon);

    bool IsSoon(DateOnly day) => day <= Today.AddDays(SoonDays);

    bool Holds(Guid map, string element) => Held.Any(assignment => assignment.MapId == map && assignment.ElementId == element);

    // Nobody owns a step or a mark: who answers for the map hears of it.
    bool Answers(Guid map, string element) => Holds(map, element) || (Holds(map, $"{map}") && !(Maps.GetValueOrDefault(map)?.Has(element) ?? false));

    string Title(Guid map, string element) => Maps.GetValueOrDefault(map)?.Find(element)?.Title ?? "";
}
