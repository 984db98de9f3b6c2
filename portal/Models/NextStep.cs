using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>The one thing that helps a map most now, computed in a fixed order.</summary>
public sealed record NextStep(string Title, string Why, string Button, string Address)
{
    public static NextStep For(MapView view, bool seen)
    {
        var (unit, id) = (view.Unit, view.Id);
        if (view.Steps.Count() < 3)
        {
            return new("Describe at least three steps", "A path of one or two steps shows no line yet.", "Add a step", Addresses.Element(unit, id, view.Document.Stages.FirstOrDefault()?.Id ?? id));
        }
        if (view.Grades is not null && view.Cited.All(item => item.SourceKey.Length == 0))
        {
            return new("Bring one file of evidence", "One log or contact file, cited once, lifts claims above belief: B or A is in reach.", "Open sources", Addresses.Sources(unit));
        }
        var uncited = view.Grades?.Claims.FirstOrDefault(grade => grade.Grade == "Uncited");
        if (uncited is not null)
        {
            return new("Put ground under a claim", $"“{uncited.Statement}” stands on nothing.{Raise(uncited)}", "Cite evidence", Addresses.Claim(unit, id, uncited.ClaimId));
        }
        if (view.WithoutOwner.FirstOrDefault() is { } gap)
        {
            return new($"Name an owner for “{gap.Title}”", $"{Text.Figures.Plural(view.WithoutOwner.Count(), "element has", "elements have")} nobody who answers for it.", "Name an owner", Addresses.Owners(unit, id));
        }
        var weakest = view.Grades?.Claims.Where(grade => grade.Grade == "D" && grade.Raises.Count > 0).OrderBy(grade => grade.Score).FirstOrDefault();
        if (weakest is not null)
        {
            return new("Test an assumption", $"“{weakest.Statement}” is believed only.{Raise(weakest)}", "Open the claim", Addresses.Claim(unit, id, weakest.ClaimId));
        }
        return seen
            ? new("Read it with its neighbours", "Every claim has ground and every element an owner. Compare shows what a blueprint, segments and the improvement system would add.", "Compare", Addresses.Compare(unit, id))
            : new("Bring coded contact reasons", "Beliefs can be held against reasons once a source that names reasons is cited.", "Open sources", Addresses.Sources(unit));
    }

    static string Raise(Evidence.V1.ClaimGrade grade) => Text.Sentences.Worth(grade.Raises) is { } raise ? $" {Text.Sentences.Raise(raise)}." : "";
}
