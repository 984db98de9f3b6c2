using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>What a log over two sources costs beside them when a few customers have very long lines, against many customers with short ones.</summary>
internal static class LineBench
{
    private const int Contacts = 9;
    private const string Query = "format=csv&id=id&customer=customer&activity=activity&time=time";

    public static async Task<int> RunAsync(int rows)
    {
        await using var evidence = await EvidencePart.StartAsync();
        // Nothing is timed before everything has run once.
        await ReadAsync(evidence, "warm", 2_000, 100);
        var (few, many) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < 3; pair++)
        {
            few.Add(await ReadAsync(evidence, $"few-{pair}", rows, 10));
            many.Add(await ReadAsync(evidence, $"many-{pair}", rows, rows / 20));
        }

        var (longs, shorts) = (few.Order().ElementAt(1), many.Order().ElementAt(1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{rows:N0} records into a log: lines of {rows / 10:N0} {longs:F2} s, lines of 20 {shorts:F2} s, ratio {longs / shorts:F2}"));
        return longs / shorts <= 2 ? 0 : 1;
    }

    // Seconds of the second source, whose records fall between all that the first one said.
    private static async Task<double> ReadAsync(EvidencePart evidence, string key, int rows, int customers)
    {
        await evidence.ImportAsync($"{key}-shop", File(rows / (Contacts + 1), customers, "purchase", every: Contacts + 1), Query);
        await evidence.DefineLogAsync(key, $"{key}-shop", $"{key}-desk");
        return await evidence.ImportAsync($"{key}-desk", File(rows * Contacts / (Contacts + 1), customers, "call", every: 1), Query);
    }

    private static byte[] File(int rows, int customers, string activity, int every)
    {
        var text = new StringBuilder("id,customer,activity,time\n");
        var begin = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{activity}{i},c{i % customers},{activity},{begin.AddMinutes(10.0 * i * every):yyyy-MM-ddTHH:mm:ssZ}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
