using System.Globalization;
using System.Text;

namespace Browser.Tests;

/// <summary>A generated file of contacts: why customers called, some of them twice. Four in seven of the reasons are bills. Long enough to be seen arriving.</summary>
internal static class Evidence
{
    const int EveryWhichCallsAgain = 3;

    /// <summary>Customers enough to be seen arriving.</summary>
    public const int Customers = 42_000;

    /// <summary>Customers enough that reading goes on for seconds, so that somebody can stop it.</summary>
    public const int ManyCustomers = 90_000;

    public static int Contacts(int customers) => customers + (customers / EveryWhichCallsAgain);

    public static string Csv(int customers)
    {
        string[] reasons = ["billing", "billing", "billing", "billing", "setup", "delivery date", "password"];
        var csv = new StringBuilder("customer,what,when,why,group\n");
        for (var number = 0; number < customers; number++)
        {
            var at = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(number * 3);
            var why = reasons[number % reasons.Length];
            csv.Append(CultureInfo.InvariantCulture, $"c{number:000000},call,{at:yyyy-MM-dd'T'HH:mm:ss'Z'},{why},new\n");
            if (number % EveryWhichCallsAgain == 0)
            {
                csv.Append(CultureInfo.InvariantCulture, $"c{number:000000},call again,{at.AddHours(30):yyyy-MM-dd'T'HH:mm:ss'Z'},{why},new\n");
            }
        }
        return csv.ToString();
    }
}
