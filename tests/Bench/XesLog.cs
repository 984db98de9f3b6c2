using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>
/// A generated XES log of the shape of a well-known loan application log: 262,200 events in about 13,000 traces, four attributes an event.
/// The same seed gives the same bytes.
/// </summary>
internal static class XesLog
{
    public const int Events = 262_200;

    private static readonly string[] Activities =
    [
        "A_SUBMITTED", "A_PARTLYSUBMITTED", "A_PREACCEPTED", "W_Completeren aanvraag", "A_ACCEPTED", "O_SELECTED", "A_FINALIZED", "O_CREATED", "O_SENT",
        "W_Nabellen offertes", "O_SENT_BACK", "W_Valideren aanvraag", "A_REGISTERED", "A_APPROVED", "O_ACCEPTED", "A_ACTIVATED", "A_DECLINED", "A_CANCELLED",
        "O_CANCELLED", "W_Afhandelen leads", "W_Beoordelen fraude", "O_DECLINED", "W_Nabellen incomplete dossiers", "W_Wijzigen contractgegevens",
    ];

    private static readonly string[] Transitions = ["COMPLETE", "SCHEDULE", "START"];

    public static void Write(string path, int events, int seed)
    {
        var random = new Random(seed);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        file.WriteLine("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>");
        file.WriteLine("<log xes.version=\"1.0\" xes.features=\"nested-attributes\" openxes.version=\"1.0RC7\" xmlns=\"http://www.xes-standard.org/\">");
        foreach (var (name, prefix) in new[] { ("Lifecycle", "lifecycle"), ("Organizational", "org"), ("Time", "time"), ("Concept", "concept") })
        {
            file.WriteLine($"\t<extension name=\"{name}\" prefix=\"{prefix}\" uri=\"http://www.xes-standard.org/{prefix}.xesext\"/>");
        }

        file.WriteLine("\t<global scope=\"event\">\n\t\t<string key=\"concept:name\" value=\"__INVALID__\"/>\n\t</global>");
        for (var (trace, left) = (0, events); left > 0; trace++)
        {
            var length = Math.Min(left, 3 + random.Next(16) + random.Next(19));
            Trace(file, random, trace, length);
            left -= length;
        }

        file.WriteLine("</log>");
    }

    private static void Trace(StreamWriter file, Random random, int trace, int length)
    {
        var at = new DateTime(2011, 10, 1, 8, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(random.NextInt64(150L * 86_400_000));
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t<trace>\n\t\t<date key=\"REG_DATE\" value=\"{at:yyyy-MM-ddTHH:mm:ss.fff}+02:00\"/>"));
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\t\t<string key=\"concept:name\" value=\"{173_688 + (trace * 3)}\"/>\n\t\t<string key=\"AMOUNT_REQ\" value=\"{(random.Next(100) + 1) * 500}\"/>"));
        for (var step = 0; step < length; step++)
        {
            var activity = Activities[Math.Min(Activities.Length - 1, step < 3 ? step : Math.Min(random.Next(step + 3), random.Next(step + 3)))];
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\t\t<event>\n\t\t\t<string key=\"org:resource\" value=\"{10_138 + (random.Next(69) * 13)}\"/>\n\t\t\t<string key=\"lifecycle:transition\" value=\"{Transitions[activity[0] == 'W' ? random.Next(3) : 0]}\"/>\n\t\t\t<string key=\"concept:name\" value=\"{activity}\"/>\n\t\t\t<date key=\"time:timestamp\" value=\"{at:yyyy-MM-ddTHH:mm:ss.fff}+02:00\"/>\n\t\t</event>"));
            at = at.AddMilliseconds(random.NextInt64(3L * 3_600_000) + (random.Next(4) == 0 ? random.NextInt64(5L * 86_400_000) : 0));
        }

        file.WriteLine("\t</trace>");
    }
}
