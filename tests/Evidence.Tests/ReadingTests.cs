using System.Globalization;
using System.Text;
using Journey.Evidence.Identity;
using Journey.Evidence.Reading;

namespace Evidence.Tests;

public sealed class ReadingTests
{
    private static List<string[]> Rows(string csv, int piece = int.MaxValue)
    {
        var reader = new CsvReader(Opening.Text(new Slow(Encoding.UTF8.GetBytes(csv), piece), gzip: false), (byte)',');
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Count).Select(i => Encoding.UTF8.GetString(reader[i]))]);
        }

        return rows;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Quotes_line_breaks_and_marks_are_read_however_the_bytes_arrive(int piece)
    {
        var rows = Rows("\uFEFFa,b,c\r\n\"x, \"\"y\"\"\n2\",,z\n\nü,\"\",last", piece);

        Assert.Equal(["a", "b", "c"], rows[0]);
        Assert.Equal(["x, \"y\"\n2", "", "z"], rows[1]);
        Assert.Equal(["ü", "", "last"], rows[2]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void Lines_are_counted_through_quoted_breaks()
    {
        var reader = new CsvReader(new MemoryStream("h\n\"1\n2\n3\"\nx\n"u8.ToArray()), (byte)',');
        var lines = new List<long>();
        while (reader.Read())
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([1, 2, 5], lines);
    }

    [Fact]
    public void A_quote_that_never_closes_is_told_with_its_line()
    {
        var broken = Assert.Throws<BrokenFileException>(() => Rows("a,b\n1,2\n\"3,4\n5,6"));

        Assert.Equal(3, broken.Line);
    }

    [Theory]
    [InlineData("a,b,c\n1;2", ',')]
    [InlineData("a;b;\"c,d,e,f\"\n1,2,3,4", ';')]
    [InlineData("a\tb\n", '\t')]
    public void The_delimiter_is_found_in_the_header(string csv, char delimiter) =>
        Assert.Equal((byte)delimiter, Delimiters.Detect(Encoding.UTF8.GetBytes(csv)));

    [Theory]
    [InlineData("2011-10-11 13:45:40.276000+02:00", "2011-10-11T11:45:40.276Z")]
    [InlineData("2010-12-30T14:32:00.000+01:00", "2010-12-30T13:32:00.000Z")]
    [InlineData("2014-10-22T11:15:41Z", "2014-10-22T11:15:41.000Z")]
    [InlineData("2014/10/22 11:15", "2014-10-22T11:15:00.000Z")]
    [InlineData("2014-10-22", "2014-10-22T00:00:00.000Z")]
    [InlineData("1413976541", "2014-10-22T11:15:41.000Z")]
    [InlineData("22.10.2014 11:15:41", "2014-10-22T11:15:41.000Z")]
    [InlineData("1969-12-31T23:59:59.9994Z", "1969-12-31T23:59:59.999Z")]
    [InlineData("1969-12-31T23:59:59.9995Z", "1970-01-01T00:00:00.000Z")]
    [InlineData("2018-01-17T07:29:56.419769Z", "2018-01-17T07:29:56.420Z")]
    public void Common_times_are_read(string text, string expected)
    {
        Assert.True(new TimeReader(null, null).TryRead(Encoding.UTF8.GetBytes(text), out var milliseconds));
        Assert.Equal(expected, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("10/11/2014")]
    [InlineData("2014-02-30")]
    [InlineData("2014-10-22T25:00")]
    [InlineData("yesterday")]
    public void What_could_mean_two_days_or_none_is_no_time(string text) =>
        Assert.False(new TimeReader(null, null).TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void A_zone_places_times_without_an_offset()
    {
        var times = new TimeReader("MM/dd/yyyy HH:mm", TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));

        Assert.True(times.TryRead("07/01/2015 09:00"u8, out var milliseconds));
        Assert.Equal(new DateTimeOffset(2015, 7, 1, 16, 0, 0, TimeSpan.Zero), DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
        Assert.True(times.ZoneTaken);
    }

    [Theory]
    [InlineData("customer_name", true)]
    [InlineData("E-Mail", true)]
    [InlineData("Phone number", true)]
    [InlineData("Product", false)]
    [InlineData("case:concept:name", false)]
    [InlineData("org:group", false)]
    public void Columns_that_look_personal_are_known_by_their_name(string column, bool personal) => Assert.Equal(personal, PersonalText.Column(column));

    [Theory]
    [InlineData("jo@example.org", true)]
    [InlineData("+49 171 2345678", true)]
    [InlineData("I called you three times and nobody ever answered me", true)]
    [InlineData("2014-11-13", false)]
    [InlineData("Choice Recovery, Inc.", false)]
    public void Values_that_look_personal_are_known_by_their_form(string value, bool personal) => Assert.Equal(personal, PersonalText.Value(Encoding.UTF8.GetBytes(value)));

    private sealed class Slow(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }
}
