using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Journey.Evidence.Reading;
using Journey.Evidence.V1;

namespace Journey.Evidence.Rpc;

/// <summary>Reads records that are messages already. A line is the place of a record, from 1.</summary>
internal sealed class RecordFeed(IReadOnlyList<Record> records, Columns columns) : IFeed
{
    public IEnumerable<string> Notes => [];

    public long Line { get; private set; }

    public bool Next(Shaper shaper)
    {
        if (Line == records.Count)
        {
            return false;
        }

        var record = records[(int)Line++];
        shaper.Begin(Line);
        foreach (var (name, value) in Fields(record))
        {
            shaper.Field(columns.Of(name), Encoding.UTF8.GetBytes(value));
        }

        // In the order of their names, so that equal records have equal content.
        foreach (var (name, value) in record.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            shaper.Field(columns.Of(name), Encoding.UTF8.GetBytes(value));
        }

        shaper.End();
        return true;
    }

    public void Dispose()
    {
    }

    private static IEnumerable<(string Name, string Value)> Fields(Record record) =>
    [
        ("id", record.Id), ("case", record.CaseId), ("activity", record.Activity), ("time", Text(record.Time)), ("customer", record.Customer),
        ("channel", record.Channel), ("segment", record.Segment), ("actor", record.Actor), ("reason", record.Reason), ("score", record.Score),
        ("scale", record.Scale), ("text", record.Text), ("outcome", record.Outcome), ("recordedTime", Text(record.RecordedTime)), ("start", Text(record.Start)),
    ];

    private static string Text(Timestamp? time) => time?.ToDateTime().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture) ?? "";
}
