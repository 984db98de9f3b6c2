using System.Text;
using Journey.Evidence.Reading;

namespace Evidence.Tests.Fuzz;

/// <summary>
/// Every reader against a slow one that was written for this test alone: the same records field by field, the same rejects by their lines, and
/// broken exactly where the other is. A case that fails is named by its number.
/// </summary>
public sealed class FuzzTests
{
    private const int Seed = 20_260_105;
    private static readonly int Cases = Environment.GetEnvironmentVariable("JOURNEY_LONG") == "1" ? 60_000 : 3_000;

    private static readonly Mapping CsvOptions = new()
    {
        Format = Mapping.Csv,
        Case = "order",
        Activity = "activity",
        Time = "at",
        Score = "score",
        Scale = "scale",
        Reason = "why",
        Actor = "who",
        Text = "note",
        RecordedTime = "written",
        Start = "began",
    };

    [Fact]
    public void Csv_is_read_as_sign_by_sign() => Run((garbler, i) =>
    {
        var delimiter = ",;\t|"[i % 4];
        var mapping = CsvOptions with { Delimiter = delimiter.ToString(), Scale = i % 3 == 0 ? "1-5" : "scale" };
        var file = garbler.Damage(new Maker(garbler).Csv(delimiter));
        return (file, mapping, SlowCsv.Read(file, mapping));
    });

    [Fact]
    public void Ndjson_is_read_as_by_the_document_model() => Run((garbler, _) =>
    {
        var file = garbler.Damage(new Maker(garbler).Ndjson());
        return (file, new Mapping { Format = Mapping.Ndjson }, SlowJson.Read(file, cloudEvents: false));
    });

    [Fact]
    public void CloudEvents_are_read_as_by_the_document_model() => Run((garbler, _) =>
    {
        var file = garbler.Damage(new Maker(garbler).CloudEvents());
        return (file, new Mapping { Format = Mapping.CloudEvents }, SlowJson.Read(file, cloudEvents: true));
    });

    [Fact]
    public void Xes_is_read_as_by_the_document_model() => Run(Xes);

    [Fact]
    public void A_start_left_open_by_a_trace_that_another_one_interrupts_is_told_before_that_one() => Compare(Xes, 23_600);

    [Fact]
    public void Ocel_as_json_is_read_as_by_the_document_model() => Run((garbler, i) =>
    {
        var mapping = new Mapping { Format = Mapping.Ocel, ObjectType = i % 8 == 0 ? null : "order" };
        var file = garbler.Damage(new OcelMaker(garbler).Json(), from: 1, whole: 4);
        return (file, mapping, SlowOcel.Json(file, mapping));
    });

    [Fact]
    public void Ocel_as_xml_is_read_as_by_the_document_model() => Run((garbler, i) =>
    {
        var mapping = new Mapping { Format = Mapping.Ocel, ObjectType = i % 8 == 0 ? null : "order" };
        var made = new OcelMaker(garbler).Xml();
        var file = garbler.Damage(made, made.AsSpan().IndexOf("?>"u8) + 2, whole: 4);
        return (file, mapping, SlowOcel.Xml(file, mapping));
    });

    [Fact]
    public void Times_are_read_as_by_patterns()
    {
        var garbler = new Garbler(Seed);
        for (var i = 0; i < 10 * Cases; i++)
        {
            var text = Encoding.UTF8.GetString(i % 3 == 0 ? garbler.Damage(Encoding.UTF8.GetBytes(garbler.Time())) : Encoding.UTF8.GetBytes(garbler.Time()));
            var read = new TimeReader(null, null).TryRead(Encoding.UTF8.GetBytes(text), out var milliseconds);

            Assert.True((read ? milliseconds : null) == SlowTimes.Read(text), $"case {i}: '{text}' is {(read ? milliseconds : "no time")}, the slow reader says {SlowTimes.Read(text)}");
        }
    }

    private static (byte[] File, Mapping Mapping, SlowFile Slow) Xes(Garbler garbler, int i)
    {
        var mapping = new Mapping { Format = Mapping.Xes, Lifecycle = (i % 3) switch { 0 => Lifecycles.All, 1 => Lifecycles.Complete, _ => Lifecycles.Pair } };
        var made = new Maker(garbler).Xes(alone: true);
        var file = garbler.Damage(made, made.AsSpan().IndexOf("?>"u8) + 2);
        return (file, mapping, SlowXes.Read(file, mapping));
    }

    private static void Run(Func<Garbler, int, (byte[] File, Mapping Mapping, SlowFile Slow)> make)
    {
        var (records, rejects, broken) = (0L, 0L, 0L);
        Parallel.For(0, Cases, i =>
        {
            var slow = Compare(make, i);
            Interlocked.Add(ref records, slow.Records);
            Interlocked.Add(ref rejects, slow.Rejects);
            Interlocked.Add(ref broken, slow.Broken ? 1 : 0);
        });

        // The files must be good enough to compare anything.
        Assert.True(records > Cases && rejects > Cases / 50 && broken < Cases * .8, $"{records} records, {rejects} rejects, {broken} broken files in {Cases} cases");
    }

    private static (int Records, int Rejects, bool Broken) Compare(Func<Garbler, int, (byte[] File, Mapping Mapping, SlowFile Slow)> make, int i)
    {
        var (file, mapping, slow) = make(new Garbler(Seed + i), i);
        var read = Reader.Read(file, mapping, i);
        var told = slow.Records.ConvertAll(record => Reader.Shape(record, mapping.Lifecycle == Lifecycles.Pair ? mapping with { Start = "lifecycle:start" } : mapping));
        var expected = told.OfType<string>().ToList();
        var rejects = slow.Records.Zip(told).Where(pair => pair.Second is null).Select(pair => pair.First.Line).ToList();
        // The line of an XML element is where its name stands, which two readers may count otherwise; JSON of OCEL has no lines in its model.
        var lines = mapping.Format is not (Mapping.Xes or Mapping.Ocel);

        var (more, of) = slow.Broken ? (read.Records.Take(expected.Count), read.Rejects.Take(rejects.Count)) : (read.Records, read.Rejects.AsEnumerable());
        var same = slow.Broken == read.Broken && more.SequenceEqual(expected) && (lines ? of.SequenceEqual(rejects) : of.Count() == rejects.Count);
        Assert.True(same, Difference(i, file, slow, read, expected, rejects));
        return (expected.Count, rejects.Count, slow.Broken);
    }

    private static string Difference(int i, byte[] file, SlowFile slow, ReadFile read, List<string> expected, List<long> rejects)
    {
        var at = expected.Zip(read.Records).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"case {i}: broken {read.Broken} ({read.Reason}), slow {slow.Broken}; records {read.Records.Count}, slow {expected.Count}; rejects {string.Join(' ', read.Rejects)}, slow {string.Join(' ', rejects)}\n"
            + $"first difference:\n  {read.Records.ElementAtOrDefault(at)}\n  {expected.ElementAtOrDefault(at)}\n{Encoding.UTF8.GetString(file).Replace("\r", "\\r", StringComparison.Ordinal)}\n{Convert.ToHexString(file)}";
    }
}
