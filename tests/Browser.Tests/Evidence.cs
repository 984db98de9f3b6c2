using System.Globalization;
using System.Text;

namespace Browser.Tests;

/// <summary>A generated file: what customers did around their first bill, and why they called.</summary>
internal static class Evidence
{
    public const int Cases = 2_000;

    public static string Csv()
    {
        string[] reasons = ["billing", "billing", "billing", "billing", "setup", "delivery date", "password"];
        var csv = new StringBuilder("customer,what,when,why,group\n");
        for (var number = 0; number < Cases; number++)
        {
            var at = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(number * 37);
            Row(csv, number, "get bill", at, "");
            Row(csv, number, "read bill", at.AddHours(5 + (number % 7)), "");
            Row(csv, number, "call", at.AddHours(30 + (number % 11)), reasons[number % reasons.Length]);
        }
        return csv.ToString();
    }

    static void Row(StringBuilder csv, int number, string what, DateTime at, string why) =>
        csv.Append(CultureInfo.InvariantCulture, $"c{number:0000},{what},{at:yyyy-MM-dd'T'HH:mm:ss'Z'},{why},new\n");
}
