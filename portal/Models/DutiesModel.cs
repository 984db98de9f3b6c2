using Google.Protobuf.WellKnownTypes;
using Journey.Owners.V1;

namespace Journey.Portal.Models;

/// <summary>A table of assignments; of a team with the person of each.</summary>
public sealed record DutiesModel(Frame Frame, IReadOnlyList<Assignment> Assignments, bool WithPerson)
{
    static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    /// <summary>What lapses first stands first, what has no end by its title.</summary>
    public static DutiesModel Of(Frame frame, IEnumerable<Assignment> assignments, bool withPerson) => new(
        frame, [.. assignments.OrderBy(duty => duty.Until ?? Never).ThenBy(duty => duty.MapTitle, StringComparer.CurrentCulture).ThenBy(duty => duty.Title, StringComparer.CurrentCulture)], withPerson);

    /// <summary>How many lapse within 30 days.</summary>
    public int LapseSoon => Assignments.Count(IsSoon);

    public bool IsSoon(Assignment duty) => duty.Until is { } until && until.ToDateTimeOffset() < Frame.Moments.Instant() + Soon;

    static Timestamp Never => DateTimeOffset.MaxValue.ToTimestamp();
}
