using Journey.Portal.Html;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>The one thing that helps a map most now, computed in a fixed order.</summary>
public sealed record NextStep(string Title, string Why, string Button, string Address)
{
    public static NextStep For(MapView view, bool seen)
    {
        var (unit, id) = (view.Unit, view.Id);
        if (view.Steps.Count() < 3)
        {
            return new(T("Describe at least three steps"), T("A path of one or two steps shows no line yet."), T("Add a step"), Addresses.Element(unit, id, view.Document.Stages.FirstOrDefault()?.Id ?? id));
        }
        if (view.Grades is not null && view.Cited.All(item => item.SourceKey.Length == 0))
        {
            return new(T("Bring one file of evidence"), T("One log or contact file, cited once, lifts claims above belief: B or A is in reach."), T("Open sources"), Addresses.Sources(unit));
        }
        var uncited = view.Grades?.Claims.FirstOrDefault(grade => grade.Grade == "Uncited");
        if (uncited is not null)
        {
            return new(T("Put ground under a claim"), T("“{0}” stands on nothing.", uncited.Statement) + Raise(uncited), T("Cite evidence"), Addresses.Claim(unit, id, uncited.ClaimId));
        }
        if (view.WithoutOwner.FirstOrDefault() is { } gap)
        {
            return new(T("Name an owner for “{0}”", gap.Title), T("{0} without anybody who answers for them.", Text.Figures.Plural(view.WithoutOwner.Count(), "element", "elements")), T("Name an owner"), Addresses.Owners(unit, id));
        }
        var weakest = view.Grades?.Claims.Where(grade => grade.Grade == "D" && grade.Raises.Count > 0).OrderBy(grade => grade.Score).FirstOrDefault();
        if (weakest is not null)
        {
            return new(T("Test an assumption"), T("“{0}” is believed only.", weakest.Statement) + Raise(weakest), T("Open the claim"), Addresses.Claim(unit, id, weakest.ClaimId));
        }
        return seen
            ? new(T("Read it with its neighbours"), T("Every claim has ground and every element an owner. Compare shows what a blueprint, segments and the improvement system would add."), T("Compare"), Addresses.Compare(unit, id))
            : new(T("Bring coded contact reasons"), T("Beliefs can be held against reasons once a source that names reasons is cited."), T("Open sources"), Addresses.Sources(unit));
    }

    static string Raise(Evidence.V1.ClaimGrade grade) => Text.Sentences.Worth(grade.Raises) is { } raise ? $" {Text.Sentences.Raise(raise)}." : "";
}
