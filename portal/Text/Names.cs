using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>The words for what the contracts number or code.</summary>
internal static class Names
{
    public static string Letter(Tier tier) => tier switch
    {
        Tier.S => "S",
        Tier.A => "A",
        Tier.B => "B",
        Tier.C => "C",
        Tier.D => "D",
        _ => "–",
    };

    public static string Of(Tier tier) => tier switch
    {
        Tier.S => T("recorded by a system"),
        Tier.A => T("said by customers"),
        Tier.B => T("coded by staff"),
        Tier.C => T("external or secondary"),
        Tier.D => T("believed inside"),
        _ => T("tier not stated"),
    };

    public static string Of(Origin origin) => origin switch
    {
        Origin.Customer => T("Customer"),
        Origin.Operations => T("Operations"),
        Origin.Internal => T("Internal"),
        Origin.External => T("External"),
        _ => T("Origin not stated"),
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Supports => T("Speaks for it"),
        Stance.Contradicts => T("Speaks against it"),
        Stance.Context => T("Background"),
        _ => T("Not stated"),
    };

    public static string Of(ImportPhase phase) => phase switch
    {
        ImportPhase.Queued => T("Waiting"),
        ImportPhase.Running => T("Running"),
        ImportPhase.Done => T("Done"),
        ImportPhase.Failed => T("Stopped"),
        ImportPhase.Paused => T("Paused"),
        ImportPhase.Cancelled => T("Cancelled"),
        _ => T("Not known"),
    };

    public static string Remark(string remark) => remark switch
    {
        "otherSegment" => T("gathered in another segment: background only"),
        "toConfirm" => T("cited for an older wording: to be confirmed"),
        "undated" => T("without a date: counts a quarter"),
        "withdrawn" => T("withdrawn"),
        "future" => T("dated in the future: not counted"),
        _ => remark,
    };

    public static string Kind(string kind) => kind switch
    {
        "map" => T("Journey"),
        "stage" => T("Stage"),
        "touchpoint" => T("Touchpoint"),
        "handoff" => T("Handoff"),
        "painPoint" => T("Pain point"),
        "candidateFix" => T("Candidate fix"),
        "step" => T("Step"),
        "claim" => T("Claim"),
        _ => kind,
    };

    public static string Of(Maps.V1.ChangeKind kind) => kind switch
    {
        Maps.V1.ChangeKind.Added => T("Added"),
        Maps.V1.ChangeKind.Removed => T("Removed"),
        Maps.V1.ChangeKind.Moved => T("Moved"),
        Maps.V1.ChangeKind.OwnerChanged => T("Owner changed"),
        Maps.V1.ChangeKind.GradeChanged => T("Grade changed"),
        _ => T("Changed"),
    };

    public static string Of(DeviationKind kind) => kind switch
    {
        DeviationKind.Missing => T("Missing"),
        DeviationKind.AdHoc => T("Extra"),
        DeviationKind.OutOfOrder => T("Out of order"),
        DeviationKind.Failed => T("Failed"),
        DeviationKind.Late => T("Late"),
        _ => T("Deviates"),
    };

    public static string Means(DeviationKind kind) => kind switch
    {
        DeviationKind.Missing => T("Missing: expected, not reached"),
        DeviationKind.AdHoc => T("Extra: seen where the path does not have it"),
        DeviationKind.OutOfOrder => T("Out of order: reached, not in its place"),
        DeviationKind.Failed => T("Failed: reached, with a failed outcome"),
        DeviationKind.Late => T("Late: later than the map allows"),
        _ => T("Deviates from the path"),
    };

    public static string Icon(DeviationKind kind) => kind switch
    {
        DeviationKind.Missing => "missing",
        DeviationKind.AdHoc => "extra",
        DeviationKind.OutOfOrder => "order",
        DeviationKind.Failed => "fail",
        DeviationKind.Late => "wait",
        _ => "dot",
    };

    public static string Of(InversionKind kind) => kind switch
    {
        InversionKind.NotOnMap => T("Leading, and not on the map."),
        InversionKind.BelievedLower => T("Leading, and believed lower."),
        InversionKind.NotSeen => T("Believed, and not among the leading."),
        _ => "",
    };

    public static string Of(GradeCause cause) => cause switch
    {
        GradeCause.Evidence => T("Evidence came in"),
        GradeCause.Citation => T("Something was cited"),
        GradeCause.Age => T("Its evidence grew older"),
        GradeCause.Withdrawal => T("Evidence was withdrawn"),
        GradeCause.Statement => T("The statement is new or reads otherwise"),
        _ => T("Not stated"),
    };

    public static string Grade(string grade) => grade.Length == 0 ? T("No claim") : grade == "Uncited" ? T("Uncited") : T("Grade {0}", grade);

    /// <summary>The class of a grade: A, B, C, D, U for uncited, none without a claim.</summary>
    public static string GradeClass(string grade) => grade switch
    {
        "A" or "B" or "C" or "D" => grade,
        "Uncited" => "U",
        _ => "none",
    };

    public static string Initials(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            0 => "?",
            1 => First(parts[0]),
            _ => First(parts[0]) + First(parts[^1]),
        };
    }

    public static string ChannelIcon(string channel) => channel.ToLowerInvariant() switch
    {
        "web" or "site" or "online" => "web",
        "mail" or "email" or "e-mail" or "letter" or "post" => "mail",
        "app" or "mobile" or "sms" => "app",
        "phone" or "call" or "telephone" => "phone",
        "store" or "shop" or "delivery" or "visit" or "in-person" or "in person" => "door",
        "chat" or "social" => "chat",
        "print" or "paper" => "paper",
        "device" or "network" => "net",
        _ => "dot",
    };

    static string First(string word) => char.IsSurrogate(word[0]) ? word[..Math.Min(2, word.Length)] : word[..1].ToUpperInvariant();
}
