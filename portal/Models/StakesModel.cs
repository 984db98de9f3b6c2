using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What is at stake at the pain points of a map, beside what its candidate fixes take; null when evidence did not answer in time.</summary>
public sealed record StakesModel(MapView View, GetStakesReply? Stakes, string LogName)
{
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    /// <summary>Whether somebody entered other values meanwhile.</summary>
    public bool Conflict { get; init; }

    public EnteredStake? Entered => Stakes?.Entered;

    public bool HasValues => Entered is { } entered && (entered.HasPerContact || entered.HasPerCustomer);

    public bool IsTold => Stakes?.Status == StakeStatus.Told;

    public IEnumerable<CandidateFix> Candidates(string pain) => View.Document.CandidateFixes.Where(fix => fix.PainPoint == pain);

    /// <summary>Days of work that were entered for a candidate fix.</summary>
    public double? Days(string candidate) => Entered?.Efforts.FirstOrDefault(effort => effort.Candidate == candidate)?.Days;

    /// <summary>The pain points of the map in the order of what is at stake; those that nothing is known of last.</summary>
    public IEnumerable<(PainPoint Pain, PainStake? Stake)> Rows
    {
        get
        {
            var told = Stakes?.PainPoints.Index().ToDictionary(pair => pair.Item.PainPointId, pair => pair.Index) ?? [];
            return View.Document.PainPoints.OrderBy(pain => told.GetValueOrDefault(pain.Id, int.MaxValue)).ThenByDescending(pain => pain.Severity)
                .Select(pain => (pain, told.TryGetValue(pain.Id, out var place) ? Stakes!.PainPoints[place] : null));
        }
    }

    /// <summary>What stands in a field: typed, else as it was entered.</summary>
    public string Value(string field) => Typed is { } typed
        ? typed.GetValueOrDefault(field, "")
        : field switch
        {
            "perContact" => Entered is { HasPerContact: true } ? Number(Entered.PerContact) : "",
            "perCustomer" => Entered is { HasPerCustomer: true } ? Number(Entered.PerCustomer) : "",
            "currency" => Entered?.Currency ?? "",
            "source" => Entered?.Source ?? "",
            _ => Days(field["effort-".Length..]) is { } days ? Number(days) : "",
        };

    static string Number(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
