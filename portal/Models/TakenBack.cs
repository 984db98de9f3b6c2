using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What to say when something was taken back.</summary>
internal static class TakenBack
{
    public static string Words(string code, int version) => code == "restored" ? T("Restored. Version {0}.", version) : T("Taken back. Version {0}.", version);
}
