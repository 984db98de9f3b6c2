using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Journey.Owners.Sprints;

/// <summary>What a log shows of a map in the days of a baseline. Finished: customers who reached the end, of those whose time is over; null where that is not known.</summary>
internal sealed record SeenJourney(Sighting Sighting, (long Count, long Of)? Finished, IReadOnlyList<SeenLoss> Losses)
{
    /// <summary>
    /// Puts what was seen where nothing was entered. What the log shows is not entered beside it: a number that somebody states stands only for what no log knows.
    /// </summary>
    public StumbleField PutInto(StumbleField field, OwnedMap map)
    {
        var violations = new Violations();
        var stumbles = field.Stumbles.Select((stumble, at) => Seen(stumble, map, violations, $"stumbles[{at}]")).ToList();
        violations.ThrowIfAny();
        var named = field.Stumbles.Select(stumble => Of(stumble.Element, map)).OfType<SeenLoss>().ToHashSet();
        stumbles.AddRange(Losses.Where(loss => loss.Lost > 0 && !named.Contains(loss) && map.Has(loss.Touchpoint)).OrderByDescending(loss => loss.Lost)
            .Take(Math.Max(0, StumbleField.Most - stumbles.Count)).Select(loss => new Stumble(loss.Touchpoint, loss.Reached, loss.Lost, Stumble.UsualSeverity, null, "", [], Seen: true)));
        return Measured(field) with { Stumbles = stumbles, Sighting = Sighting };
    }

    StumbleField Measured(StumbleField field)
    {
        if (!field.AsksForOutcome || Finished is not (var count, var of))
        {
            return field;
        }
        var rises = field.Outcome.Direction == Trials.Direction.Rise;
        return field with
        {
            Outcome = field.Outcome with { Numerator = rises ? "customers who reached the end" : "customers who did not reach the end", Denominator = "customers whose time is over" },
            Baseline = field.Baseline with { Numerator = rises ? count : of - count, Denominator = of, Seen = true },
        };
    }

    Stumble Seen(Stumble stumble, OwnedMap map, Violations violations, string field)
    {
        if (Of(stumble.Element, map) is not { Reached: > 0 } loss)
        {
            return stumble;
        }
        violations.Require(stumble is { Reached: 0, Lost: 0 }, $"{field}.reached", $"The log {Sighting.Log} shows it: leave reached and lost out.");
        return stumble with { Reached = loss.Reached, Lost = loss.Lost, Seen = true };
    }

    // A handoff is where its giver is; a step, and what hurts at it, is the last of its touchpoints that is seen.
    SeenLoss? Of(string element, OwnedMap map)
    {
        var place = map.Find(element) is { Kind: ElementKinds.PainPoint or ElementKinds.Handoff } within ? within.Parent : element;
        return Losses.FirstOrDefault(loss => loss.Touchpoint == place) ?? Losses.LastOrDefault(loss => map.Find(loss.Touchpoint)?.Parent == place);
    }
}
