using Journey.Evidence.Figures;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Storage;

/// <summary>How many lines of a log have an activity, a channel and a reason together; each is empty where there is none.</summary>
internal sealed record ActivityUse(string Activity, string Channel, string Reason, long Events)
{
    /// <summary>Counted in one pass over the lines, those in no case included.</summary>
    public static IReadOnlyList<ActivityUse> Of(BulkStore store, SourceScope scope)
    {
        var words = new Vocabulary(WordTable.Of(store, scope));
        var (activities, channels, reasons) = (words.Texts(WordKind.Activity), words.Texts(WordKind.Channel), words.Texts(WordKind.Reason));
        using var statement = store.Prepare("select activity, channel, reason, count(*) from line where unit_no = ?1 and scope_no = ?2 group by activity, channel, reason");
        statement.Bind(1, scope.Unit).Bind(2, scope.Source);
        var uses = new List<ActivityUse>();
        while (statement.Step())
        {
            uses.Add(new ActivityUse(
                activities.GetValueOrDefault(statement.Small(0), ""), channels.GetValueOrDefault(statement.Small(1), ""),
                reasons.GetValueOrDefault(statement.Small(2), ""), statement.Number(3)));
        }

        return uses;
    }
}
