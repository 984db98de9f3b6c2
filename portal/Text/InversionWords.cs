using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>Where belief and observation part, in the reader's language; what a claim of it would say is the evidence service's sentence.</summary>
internal static class InversionWords
{
    public static string Of(Inversion inversion, GetBeliefReply belief)
    {
        var given = belief.Rows.FirstOrDefault(row => row.Reason == inversion.Reason);
        var pain = belief.Believed.FirstOrDefault(known => known.PainPointId == inversion.PainPointId)?.Title ?? "";
        return (inversion.Kind, given) switch
        {
            (InversionKind.NotOnMap, { } row) => T("“{0}” is the reason given for {1}, place {2}, and no pain point of the map names it.", row.Reason, Share(row), row.ObservedRank),
            (InversionKind.BelievedLower, { } row) => T("“{0}” is the reason given for {1}, place {2}; the map believes it in place {3} (“{4}”).", row.Reason, Share(row), row.ObservedRank, inversion.BelievedRank, pain),
            (InversionKind.NotSeen, { } row) => T("“{0}” is believed in place {1}; its reason “{2}” is given for {3}, place {4}, outside the reasons that make four fifths of contacts.", pain, inversion.BelievedRank, row.Reason, Share(row), row.ObservedRank),
            (InversionKind.NotSeen, null) => T("“{0}” is believed in place {1}; nobody gives its reason.", pain, inversion.BelievedRank),
            _ => inversion.Statement,
        };
    }

    static string Share(ObservedReason row) => T("{0} {1} of coded contacts, n {2}", Figures.Percent(row.Share), Figures.Interval(row.Low, row.High), Figures.Count(row.Contacts));
}
