using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>A generated log in time order: orders that are paid, sent, set up, and asked about. The same seed gives the same bytes.</summary>
internal static class ShopLog
{
    private static readonly string[] Path = ["purchase", "payment", "confirmation", "dispatch", "delivery", "setup", "first use", "survey sent", "survey answered"];
    private static readonly string[] Channels = ["web", "app", "mail", "phone", "shop"];
    private static readonly string[] Segments = ["first time buyers", "families", "small offices", "returning", "students", "abroad"];
    private static readonly string[] Reasons = ["billing", "setup", "delivery", "password", "cancellation", "warranty"];
    private static readonly string[] Devices = ["phone", "tablet", "laptop", "desktop"];

    public const string Query = "format=csv&case=order&activity=activity&time=time&channel=channel&segment=segment&reason=reason";

    public static byte[] Csv(int rows, int seed)
    {
        var random = new Random(seed);
        var events = new List<(long Time, int Order, string Activity)>(rows + 16);
        for (var order = 0; events.Count < rows; order++)
        {
            Order(random, order, events);
        }

        events.Sort();
        var text = new StringBuilder("order,activity,time,channel,segment,reason,amount,device\n", rows * 100);
        foreach (var (time, order, activity) in events.Take(rows))
        {
            var at = DateTime.UnixEpoch.AddMilliseconds(time).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
            var reason = activity == "contact" ? Reasons[Math.Min(random.Next(6), random.Next(6))] : "";
            text.Append(CultureInfo.InvariantCulture, $"O{order:D7},{activity},{at},{Channels[random.Next(5)]},{Segments[order % 6]},{reason},{(order * 7 % 900) + 10}.90,{Devices[order % 4]}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Order(Random random, int order, List<(long, int, string)> events)
    {
        var time = 1_767_225_600_000 + random.NextInt64(180L * 86_400_000);
        var length = Math.Min(Path.Length, 3 + random.Next(8));
        for (var step = 0; step < length; step++)
        {
            events.Add((time, order, Path[step]));
            time += (long)(Math.Exp((random.NextDouble() * 4) + 14) * 1.5);
            if (random.Next(12) == 0)
            {
                events.Add((time, order, "contact"));
                time += random.Next(3_600_000);
            }
        }
    }
}
