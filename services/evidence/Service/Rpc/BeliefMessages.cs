using Journey.Evidence.Beliefs;

namespace Journey.Evidence.Rpc;

internal static class BeliefMessages
{
    public static V1.GetBeliefReply Write(MapBelief told)
    {
        var reply = new V1.GetBeliefReply
        {
            Basis = ConformanceMessages.Write(told.Basis),
            Coded = told.Coded,
            Uncoded = told.Uncoded,
            Rows = { told.Ranking.Rows.Select(Write) },
            VitalFew = { told.Ranking.VitalFew },
            Wording = (V1.Wording)told.Ranking.Wording,
            Detail = told.Ranking.Detail ?? "",
            Believed = { told.Believed.Select(Write) },
            Inversions = { told.Inversions.Select(Write) },
            Sources = { told.Sources },
        };
        if (told.Customers is { } customers)
        {
            reply.Customers = customers;
        }

        return reply;
    }

    private static V1.ObservedReason Write(ObservedReason row)
    {
        var message = new V1.ObservedReason
        {
            Reason = row.Reason,
            Contacts = row.Contacts,
            Weight = row.Weight,
            Share = row.Share,
            Low = row.Low,
            High = row.High,
            Cumulative = row.Cumulative,
            Episodes = row.Episodes,
            Failure = ConformanceMessages.Write(row.Failure),
            ObservedRank = row.ObservedRank,
            PainPointIds = { row.PainPointIds },
        };
        if (row.PerHundred is { } perHundred)
        {
            message.PerHundred = perHundred;
        }

        if (row.BelievedRank is { } believed)
        {
            (message.BelievedRank, message.Inversion) = (believed, row.Inversion!.Value);
        }

        return message;
    }

    private static V1.BelievedPain Write(BelievedPain pain)
    {
        var message = new V1.BelievedPain
        {
            PainPointId = pain.PainPointId,
            Title = pain.Title,
            Severity = pain.Severity,
            Reasons = { pain.Reasons },
            BelievedRank = pain.BelievedRank,
            GivenReason = pain.GivenReason ?? "",
        };
        if (pain.ObservedRank is { } observed)
        {
            message.ObservedRank = observed;
        }

        return message;
    }

    private static V1.Inversion Write(Inversion inversion)
    {
        var message = new V1.Inversion
        {
            FindingId = inversion.FindingId,
            Kind = (V1.InversionKind)inversion.Kind,
            Reason = inversion.Reason ?? "",
            PainPointId = inversion.PainPointId ?? "",
            Statement = inversion.Statement,
        };
        if (inversion.ObservedRank is { } observed)
        {
            message.ObservedRank = observed;
        }

        if (inversion.BelievedRank is { } believed)
        {
            message.BelievedRank = believed;
        }

        return message;
    }
}
