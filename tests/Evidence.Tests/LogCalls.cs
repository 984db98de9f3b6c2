using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Evidence.Tests;

/// <summary>Files of events as the tests of logs have them, and how a log is defined.</summary>
internal static class LogCalls
{
    public const string Query = "format=csv&id=id&case=id&customer=customer&activity=activity&time=time&reason=reason&channel=channel&recordedTime=made";
    private const string Head = "id,customer,activity,time,reason,channel,region,made\n";

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(Head + string.Concat(rows.Select(row => row + "\n")));

    public static async Task DefineAsync(RunningEvidence evidence, object log)
    {
        using var answer = await evidence.Http.PostAsJsonAsync("logs", log);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }
}
