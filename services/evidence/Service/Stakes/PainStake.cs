using Journey.Evidence.Figures;

namespace Journey.Evidence.Stakes;

/// <summary>What is at stake at one pain point.</summary>
/// <param name="PainPointId">The pain point.</param>
/// <param name="Title">Its title.</param>
/// <param name="Severity">As it is believed, 1 to 5.</param>
/// <param name="Reasons">Reason codes that speak of it.</param>
/// <param name="Contacts">Contacts that give one of them, of the coded ones; null where nothing is coded.</param>
/// <param name="ContactsPer30Days">The same for 30 days.</param>
/// <param name="Stopped">Cases that came no further than its step, of those that reached it; null where that is not known.</param>
/// <param name="Affected">Cases that gave a reason or came no further, of all closed ones.</param>
/// <param name="AffectedPer30Days">The same for 30 days.</param>
/// <param name="AtStake">Contacts and cases for 30 days times what was entered; null where nothing was.</param>
internal sealed record PainStake(
    string PainPointId, string Title, int Severity, IReadOnlyList<string> Reasons, Proportion? Contacts, Amount? ContactsPer30Days,
    Proportion? Stopped, Proportion? Affected, Amount? AffectedPer30Days, Amount? AtStake)
{
    public bool IsSmall => new[] { Contacts, Stopped, Affected }.Any(share => share is { Count: > 0 and < SmallGroups.Least });

    /// <summary>The same with what entered values make of it.</summary>
    public PainStake Worth(EnteredStake? entered)
    {
        var contacts = entered?.PerContact is { } perContact && ContactsPer30Days is { } often ? often * perContact : null;
        var customers = entered?.PerCustomer is { } perCustomer && AffectedPer30Days is { } many ? many * perCustomer : null;
        return this with { AtStake = contacts is null ? customers : customers is null ? contacts : contacts + customers };
    }
}
