using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

internal sealed record DaysView(
    IReadOnlyList<DayCount> Days, long RecordsWithoutDay, string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, long N, bool? Partial)
{
    public static DaysView Of(LogDays days, Told told) => new(
        days.Days, days.RecordsWithoutDay, told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), days.Days.Sum(day => day.Cases), told.Partial ? true : null);
}
