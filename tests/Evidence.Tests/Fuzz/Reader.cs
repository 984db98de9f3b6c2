using System.Text;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>Reads a file with the product's reading stage, in pieces of random length.</summary>
internal static class Reader
{
    public static UnitKey Key { get; } = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    /// <summary>Reads in pieces that a seed decides, or as the buffers ask for them.</summary>
    public static ReadFile Read(byte[] file, Mapping given, int? seed)
    {
        var mapping = given.Resolved();
        var times = new TimeReader(mapping.TimeFormat, null);
        var shaper = new Shaper(Key, new WordBook([]), times, 0);
        var columns = new Columns(mapping, [], [], Key.Records);
        var told = new Told();
        var (broken, reason) = (false, "");
        try
        {
            using var feed = new Feeds(mapping, columns, times).Open(() => seed is { } pieces ? new PieceStream(file, new Random(pieces)) : new MemoryStream(file));
            while (feed.Next(shaper))
            {
                if (shaper.Full)
                {
                    told.Take(shaper.Take(0, []));
                }
            }
        }
        catch (BrokenFileException problem)
        {
            Assert.True(problem.Line >= 1, "A break is told with its line.");
            (broken, reason) = (true, problem.Message);
        }

        told.Take(shaper.Take(0, []));
        return new ReadFile(told.Records, told.Rejects, broken, reason);
    }

    /// <summary>As <see cref="Told"/> writes a record, from the fields that a slow reader found; null for a reject.</summary>
    public static string? Shape(SlowRecord record, Mapping given) => record.Rejected ? null : new SlowShape(given.Resolved(), Key).Of(record);

    private sealed class Told
    {
        private readonly Dictionary<int, string> _words = new() { [0] = "-" };

        public List<string> Records { get; } = [];

        public List<long> Rejects { get; } = [];

        public void Take(Chunk chunk)
        {
            foreach (var word in chunk.Words)
            {
                _words.Add(word.Number, Encoding.UTF8.GetString(word.Text));
            }

            Rejects.AddRange(chunk.Problems.Select(problem => problem.Line));
            for (var i = 0; i < chunk.Count; i++)
            {
                Records.Add(Text(chunk, chunk.Rows[i]));
            }
        }

        private string Text(Chunk chunk, in RecordRow row) => string.Join("; ",
            $"id {row.Id:x} case {(row.HasCase ? row.Case.ToString("x", null) : "-")} customer {(row.HasCustomer ? row.Customer.ToString("x", null) : "-")}",
            $"activity {_words[row.Activity]} reason {_words[row.Reason]} channel {_words[row.Channel]} segment {_words[row.Segment]} outcome {_words[row.Outcome]} score {_words[row.Score]}",
            $"time {row.Time} recorded {row.RecordedTime} service {row.Service} actor {row.Actor:x}",
            "text " + Encoding.UTF8.GetString(chunk.Arena.Slice(row.TextAt, row.TextLength)),
            string.Join(", ", Attributes(chunk.Arena.Slice(row.AttributesAt, row.AttributesLength)).Order(StringComparer.Ordinal)));

        private List<string> Attributes(ReadOnlySpan<byte> stored)
        {
            var attributes = new List<string>();
            for (var at = 0; at < stored.Length;)
            {
                var name = _words[(int)Bytes.Number(stored, ref at)];
                var head = Bytes.Number(stored, ref at);
                var value = stored.Slice(at, (int)(head >> 1));
                attributes.Add($"{name}={((head & 1) == 1 ? "#" + Convert.ToHexString(value) : Encoding.UTF8.GetString(value))}");
                at += value.Length;
            }

            return attributes;
        }
    }
}
