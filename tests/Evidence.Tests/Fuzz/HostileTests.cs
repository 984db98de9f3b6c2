using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>Files that are made to do harm are refused or bounded, with a reason that a person understands.</summary>
public sealed class HostileTests
{
    private static readonly Mapping Csv = new() { Format = Mapping.Csv, Case = "case", Activity = "activity", Time = "time", Delimiter = "," };
    private static readonly Mapping Ndjson = new() { Format = Mapping.Ndjson };
    private static readonly Mapping Xes = new() { Format = Mapping.Xes };
    private static readonly Mapping Ocel = new() { Format = Mapping.Ocel };

    private static ReadFile Read(Mapping mapping, string file) => Reader.Read(Encoding.UTF8.GetBytes(file), mapping, seed: null);

    [Theory]
    [InlineData("<!DOCTYPE log [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><log><trace><event><string key=\"concept:name\" value=\"&b;\"/></event></trace></log>", "document types")]
    [InlineData("<!DOCTYPE log SYSTEM \"file:///etc/passwd\"><log/>", "document types")]
    [InlineData("<log><trace><event><string key=\"concept:name\" value=\"&xxe;\"/></event></trace></log>", "a reference that is none")]
    [InlineData("<log><trace><event><string key=\"concept:name\" value=\"\u0001\"/></event></trace></log>", "control character")]
    public void Xml_declares_nothing(string file, string reason)
    {
        foreach (var mapping in new[] { Xes, Ocel })
        {
            var read = Read(mapping, file);

            Assert.True(read.Broken);
            Assert.Contains(reason, read.Reason, StringComparison.Ordinal);
            Assert.Empty(read.Records);
        }
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var xml = Read(Xes, "<log>" + string.Concat(Enumerable.Repeat("<a>", 100_000)));
        var json = Read(Ndjson, "{\"a\":" + new string('[', 100_000) + "\n{\"activity\":\"after\"}\n");

        Assert.Contains("deeper than 256", xml.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 1, false), (json.Records.Count, json.Rejects.Count, json.Broken));
    }

    [Fact]
    public void A_gzip_bomb_ends_early_and_says_so()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write("case,activity,time\n"u8);
            var blank = new byte[1 << 20];
            blank.AsSpan().Fill((byte)'\n');
            for (var i = 0; i < 320; i++)
            {
                gzip.Write(blank);
            }
        }

        var read = Reader.Read(packed.ToArray(), Csv, seed: null);

        Assert.True(read.Broken);
        Assert.Contains("taken for a bomb", read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_of_several_parts_is_one_file_and_a_cut_one_is_refused()
    {
        byte[] parts = [.. Pack("case,activity,time\n1,a,2024-01-01\n"), .. Pack("1,b,2024-01-02\n")];

        Assert.Equal((2, false), (Reader.Read(parts, Csv, 5).Records.Count, Reader.Read(parts, Csv, 5).Broken));
        // The framework reads over some of what follows the last part; it never becomes a record.
        Assert.Equal(2, Reader.Read([.. parts, 1, 2, 3], Csv, 5).Records.Count);
        for (var cut = 3; cut < parts.Length; cut += 3)
        {
            var read = Reader.Read(parts[..cut], Csv, cut);
            Assert.True(read.Broken || cut == parts.Length - Pack("1,b,2024-01-02\n").Length, $"cut at {cut} of {parts.Length}");
            Assert.InRange(read.Records.Count, 0, 1);
        }
    }

    [Fact]
    public void A_million_columns_are_refused()
    {
        var csv = Read(Csv, "case,activity,time," + string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n1,a,2024-01-01\n");
        var json = Read(Ndjson, string.Concat(Enumerable.Range(0, 200).Select(line => $"{{{string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"k{(line * 100) + i}\":1"))}}}\n")));

        Assert.Contains("more than 4096 fields", csv.Reason, StringComparison.Ordinal);
        Assert.Equal((20, 180), (json.Records.Count, json.Rejects.Count));
    }

    [Fact]
    public void What_is_no_text_is_a_reject_of_its_own_row()
    {
        var csv = Reader.Read([.. "case,activity,time\n1,"u8, 0xC3, 0x28, .. ",2024-01-01\n2,a\0b,2024-01-01\n3,ok,2024-01-01\n"u8], Csv, 1);
        var json = Read(Ndjson, "{\"activity\":\"\\ud800\"}\n{\"activity\":\"\\u0000\"}\n{\"activity\":[\"\\udc00\"]}\n{\"activity\":\"ok\"}\n");

        Assert.Equal((1, false), (csv.Records.Count, csv.Broken));
        Assert.Equal([2L, 3L], csv.Rejects);
        Assert.Equal([1L, 2L, 3L], json.Rejects);
        Assert.Single(json.Records);
    }

    [Theory]
    [InlineData("-0001-01-01T00:00:00Z")]
    [InlineData("-1413976541")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("2200-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999999999999")]
    public void Times_that_nothing_happened_at_are_rejects(string time) => Assert.Equal([2L], Read(Csv, $"case,activity,time\n1,a,{time}\n1,b,2024-01-01\n").Rejects);

    [Fact]
    public void An_id_of_a_megabyte_is_a_reject()
    {
        var id = new string('x', 1_000_000);

        Assert.Equal([2L], Read(Csv, $"case,activity,time\n{id},a,2024-01-01\n1,b,2024-01-01\n").Rejects);
        Assert.Single(Read(Ndjson, $"{{\"case\":\"{id}\"}}\n{{\"case\":\"1\"}}").Rejects);
        Assert.Single(Read(Xes, $"<log><trace><string key='concept:name' value='{id}'/><event/></trace></log>").Rejects);
    }

    [Fact]
    public void A_line_of_two_gigabytes_needs_little_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (mapping, head) in new[] { (Csv, "case,activity,time\n"), (Ndjson, "{\"case\":1}\n"), (Xes, "<log><trace><event/>"), (Ocel, "{\"events\":[\"") })
        {
            var end = Endless(mapping, head);
            Assert.True(mapping.Format == Mapping.Ndjson ? end.Rejects.Count == 1 && end.Records.Count == 1 : end.Reason.Contains("longer than", StringComparison.Ordinal), end.Reason);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200L << 20);
    }

    [Fact]
    public void Half_a_million_events_in_one_trace_are_read_in_bounded_time()
    {
        var log = new StringBuilder("<log><trace>");
        for (var i = 0; i < 500_000; i++)
        {
            log.Append("<event><string key='concept:name' value='a'/><string key='lifecycle:transition' value='start'/></event>\n");
        }

        var file = Encoding.UTF8.GetBytes(log.Append("</trace></log>").ToString());
        var clock = Stopwatch.StartNew();
        var read = Counted(Xes with { Lifecycle = Lifecycles.Pair }, new MemoryStream(file));

        Assert.Equal((500_000, 0, ""), (read.Records, read.Rejects, read.Reason));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"It took {clock.Elapsed}.");
    }

    private static (List<int> Records, List<int> Rejects, string Reason) Endless(Mapping mapping, string head)
    {
        var counted = Counted(mapping, new EndlessLine(Encoding.UTF8.GetBytes(head), 2L << 30));
        return (Enumerable.Range(0, counted.Records).ToList(), Enumerable.Range(0, counted.Rejects).ToList(), counted.Reason);
    }

    private static (int Records, int Rejects, string Reason) Counted(Mapping given, Stream file)
    {
        var mapping = given.Resolved();
        var times = new TimeReader(null, null);
        var shaper = new Shaper(Reader.Key, new WordBook([]), times, 0);
        var (records, rejects) = (0, 0);
        try
        {
            using var feed = new Feeds(mapping, new Columns(mapping, [], [], Reader.Key.Records), times).Open(() => file);
            while (feed.Next(shaper))
            {
                if (shaper.Full)
                {
                    var chunk = shaper.Take(0, []);
                    (records, rejects) = (records + chunk.Count, rejects + chunk.Rejected);
                }
            }
        }
        catch (BrokenFileException broken)
        {
            return (records + shaper.Chunk.Count, rejects + shaper.Chunk.Rejected, broken.Message);
        }

        return (records + shaper.Chunk.Count, rejects + shaper.Chunk.Rejected, "");
    }

    private static byte[] Pack(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
