using Journey.Evidence.Handoffs;
using Journey.Evidence.Stakes;

namespace Journey.Evidence.Rpc;

/// <summary>Handoffs and what is at stake as messages.</summary>
internal static class StakeMessages
{
    public static EnteredStake Read(V1.EnterStakeValuesRequest request) => new(
        request.HasPerContact ? request.PerContact : null, request.HasPerCustomer ? request.PerCustomer : null, request.Currency, request.Source,
        [.. request.Efforts.Select(effort => new EnteredEffort(effort.Candidate, effort.Days))]);

    public static V1.GetObservedHandoffsReply Write(MapHandoffs told) => new()
    {
        Basis = ConformanceMessages.Write(told.Basis),
        Status = (V1.HandoffStatus)told.Status,
        Others = ConformanceMessages.Write(told.Others),
        OtherSteps = told.OtherSteps,
        Handoffs = { told.Handoffs.Select(Write) },
    };

    public static V1.GetStakesReply Write(MapStakes told) => new()
    {
        Basis = ConformanceMessages.Write(told.Basis),
        Status = (V1.StakeStatus)told.Status,
        Needed = told.Needed,
        ObservedDays = told.ObservedDays,
        ClosedCases = told.ClosedCases,
        PainPoints = { told.Pains.Select(Write) },
        Entered = told.Entered is { } entered ? Write(entered, told) : null,
    };

    private static V1.ObservedHandoff Write(ObservedHandoff row)
    {
        var message = new V1.ObservedHandoff
        {
            HandoffId = row.Id,
            From = row.From,
            To = row.To,
            Status = (V1.HandoffStatus)row.Status,
            Limit = row.Limit,
            AnyOf = { row.AnyOf },
            Given = row.Given,
            Received = row.Received,
            Waiting = row.Waiting,
            Miss = ConformanceMessages.Write(row.Miss),
            Transits = row.Transits,
            Reasons = { row.Reasons ?? [] },
            Asked = ConformanceMessages.Write(row.Asked),
        };
        if (row.MedianSeconds is { } median)
        {
            message.MedianSeconds = median;
        }

        if (row.Excess is { } excess)
        {
            message.Excess = excess;
        }

        return message;
    }

    private static V1.PainStake Write(PainStake pain) => new()
    {
        PainPointId = pain.PainPointId,
        Title = pain.Title,
        Severity = pain.Severity,
        Reasons = { pain.Reasons },
        Contacts = ConformanceMessages.Write(pain.Contacts),
        ContactsPer30Days = Write(pain.ContactsPer30Days),
        Stopped = ConformanceMessages.Write(pain.Stopped),
        Affected = ConformanceMessages.Write(pain.Affected),
        AffectedPer30Days = Write(pain.AffectedPer30Days),
        AtStake = Write(pain.AtStake),
    };

    private static V1.Amount? Write(Amount? amount) => amount is null ? null : new V1.Amount { Value = amount.Value, Low = amount.Low, High = amount.High };

    private static V1.EnteredStake Write(EnteredStake entered, MapStakes told)
    {
        var message = new V1.EnteredStake
        {
            Revision = told.Revision,
            Currency = entered.Currency,
            Source = entered.Source,
            Efforts = { entered.Efforts.Select(effort => new V1.EnteredEffort { Candidate = effort.Candidate, Days = effort.Days }) },
            At = Times.Write(told.EnteredAt),
            By = told.EnteredBy,
        };
        if (entered.PerContact is { } contact)
        {
            message.PerContact = contact;
        }

        if (entered.PerCustomer is { } customer)
        {
            message.PerCustomer = customer;
        }

        return message;
    }
}
