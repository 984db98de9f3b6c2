using Journey.Evidence.V1;
using Journey.Portal.Models;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Sentences on what is at stake.</summary>
internal static class StakeWords
{
    public static string Verdict(StakesModel model) => model.Stakes!.Status switch
    {
        StakeStatus.NotMapped => T("Not counted: no log gives reasons for this map or has its touchpoints."),
        StakeStatus.NotEnoughData => T("Not enough data: closed cases of {0}, and {1} are needed.", Figures.Plural(model.Stakes.ObservedDays, "day", "days"), model.Stakes.Needed),
        StakeStatus.Suppressed => T("Withheld: fewer than ten cases."),
        _ when model.HasValues && model.Stakes.PainPoints.FirstOrDefault(pain => pain.AtStake is not null) is { } first => T("Most is at stake at “{0}”: {1} in 30 days.", first.Title, Money(first.AtStake, model)),
        _ when !model.HasValues => T("Counted, not valued: nobody has entered what a contact or a customer is worth."),
        _ => T("None of the pain points has contacts or customers that can be counted."),
    };

    /// <summary>So many of a currency, with the interval.</summary>
    public static string Money(Amount amount, StakesModel model) => $"{model.Entered!.Currency} {Figures.Count((long)Math.Round(amount.Value))}";

    public static string Ends(Amount amount) => $"[{Figures.Count((long)Math.Round(amount.Low))}–{Figures.Count((long)Math.Round(amount.High))}]";

    /// <summary>By what a number was reckoned.</summary>
    public static string By(StakesModel model)
    {
        var entered = model.Entered!;
        string[] values =
        [
            entered.HasPerContact ? T("{0} {1} a contact", entered.Currency, entered.PerContact) : "",
            entered.HasPerCustomer ? T("{0} {1} an affected customer", entered.Currency, entered.PerCustomer) : "",
        ];
        return T("Reckoned with {0}. Source: {1}. Entered by {2} on {3}, revision {4}.", string.Join(T(", "), values.Where(value => value.Length > 0)), entered.Source, entered.By, model.View.Frame.Moments.Day(entered.At), entered.Revision);
    }

    public static string Days(double? days) => days is { } known ? T("{0} days of work", known) : T("no estimate");
}
