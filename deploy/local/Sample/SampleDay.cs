using System.Globalization;

namespace Journey.Local.Sample;

/// <summary>The day the sample's files are generated for: the first day they were asked for in this data folder, so that a load that was cut off goes on with the same files.</summary>
internal static class SampleDay
{
    const string File = "sample-day";
    const string Format = "yyyy-MM-dd";

    public static DateTimeOffset Of(string data, TimeProvider time)
    {
        var path = Path.Combine(data, File);
        if (!System.IO.File.Exists(path))
        {
            System.IO.File.WriteAllText(path, time.GetUtcNow().ToString(Format, CultureInfo.InvariantCulture));
        }

        return DateTimeOffset.ParseExact(System.IO.File.ReadAllText(path).Trim(), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
