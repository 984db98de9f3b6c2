using Journey.Evidence.Figures;

namespace Journey.Evidence.Rpc;

internal static class DriverMessages
{
    public static V1.GetDriversReply Write(Answered<LogDrivers> answered)
    {
        var told = answered.Told;
        var reply = answered.Figures is { } drivers ? Write(drivers) : new V1.GetDriversReply { Suppressed = true };
        reply.HiddenValues = answered.Hidden;
        reply.Basis = told.Basis;
        reply.Revision = told.Revision;
        reply.Partial = told.Partial;
        reply.AsOf = Times.Write(told.AsOf);
        reply.Selected = FigureMessages.Selected(told.Asked);
        return reply;
    }

    public static V1.GetDaysReply Write(Answered<LogDays> answered)
    {
        var told = answered.Told;
        return new V1.GetDaysReply
        {
            Days = { answered.Figures!.Days.Select(day => new V1.Day { Date = day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Records = day.Records, Cases = day.Cases }) },
            RecordsWithoutDay = answered.Figures.RecordsWithoutDay,
            Basis = told.Basis,
            Revision = told.Revision,
            Partial = told.Partial,
            AsOf = Times.Write(told.AsOf),
            Selected = FigureMessages.Selected(told.Asked),
        };
    }

    private static V1.GetDriversReply Write(LogDrivers drivers) => new()
    {
        Coded = drivers.Ranking.Coded,
        Uncoded = drivers.Ranking.Uncoded,
        VitalFew = { drivers.Ranking.VitalFew },
        Rows = { drivers.Ranking.Rows.Select(Write) },
        Wording = (V1.Wording)drivers.Ranking.Wording,
        Detail = drivers.Ranking.Detail,
        Values = drivers.Values,
    };

    public static V1.Driver Write(DriverRow row) => new()
    {
        Value = row.Value,
        Count = row.Count,
        Share = row.Share,
        Low = row.Low,
        High = row.High,
        Cumulative = row.Cumulative,
    };
}
