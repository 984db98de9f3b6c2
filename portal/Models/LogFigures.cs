using Journey.Evidence.V1;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>What was read of a log, or of a source, which is a log of itself. Null figures mean: not known right now.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="Key">Key of the log.</param>
/// <param name="Address">The page it is read on; its forms come back there.</param>
/// <param name="By">What reasons are grouped by.</param>
/// <param name="Groupings">What they may be grouped by.</param>
/// <param name="Arriving">Whether an import is running.</param>
/// <param name="Drivers">The reasons.</param>
/// <param name="Paths">What was walked.</param>
public sealed record LogFigures(
    Frame Frame,
    string Key,
    string Address,
    string By,
    IReadOnlyList<string> Groupings,
    bool Arriving,
    GetDriversReply? Drivers,
    GetPathsReply? Paths)
{
    /// <summary>Whether reasons are what the log is rich in: they come first on its page then, the path else.</summary>
    public bool ReasonsFirst => Drivers is { Coded: > 0, Wording: not Wording.NotEnoughData };

    /// <summary>Where the cases behind a row of the drivers are; null where the reader may not see cases.</summary>
    public Func<Driver, string>? CasesAt => !Frame.MayWrite ? null : row => Cases(By switch
    {
        "reason" => new() { Reason = row.Value },
        "activity" => new() { Activity = row.Value },
        _ => new() { Where = [$"{By}:{row.Value}"] },
    });

    public Func<Variant, string>? CasesOf => !Frame.MayWrite ? null : variant => Cases(new() { Variant = variant.Path });

    public Func<Edge, string>? CasesAlong => !Frame.MayWrite ? null : edge => Cases(new() { First = edge.From, Then = edge.To });

    /// <summary>The revision and instant the page is held at, where it is.</summary>
    public CaseQuery Held { get; init; } = new();

    /// <summary>The same figures at any later time; null where there are none, or the reader may not ask for other than the newest.</summary>
    public string? Permalink => !Frame.MayWrite || Drivers is null
        ? null
        : $"{Address}{Held.At(Drivers.Revision, Drivers.AsOf ?? Paths?.AsOf).Text()}&by={Uri.EscapeDataString(By)}";

    string Cases(CaseQuery query) => Addresses.Cases(Frame.Unit, Key) + (query with { Revision = Held.Revision, AsOf = Held.AsOf }).Text();
}
