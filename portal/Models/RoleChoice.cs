using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What a column may be of a record: its name in addresses and forms, how it is asked for, and where an import keeps it.</summary>
/// <param name="Name">As in the API.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Hint">What it is for, and what stands in for it.</param>
/// <param name="Get">Its column in an import's format.</param>
/// <param name="Set">Puts a column there.</param>
public sealed record RoleChoice(string Name, string Label, string Hint, Func<ImportFormat, string> Get, Action<ImportFormat, string> Set)
{
    public static IReadOnlyList<RoleChoice> All =>
    [
        new("case", T("Case"), T("One customer’s journey; without it each record is its own"), f => f.CaseColumn, (f, v) => f.CaseColumn = v) { IsMain = true, IsPerson = true },
        new("activity", T("Activity"), T("What happened; without it the records are answers"), f => f.ActivityColumn, (f, v) => f.ActivityColumn = v) { IsMain = true },
        new("time", T("Time"), T("When it happened"), f => f.TimeColumn, (f, v) => f.TimeColumn = v) { IsMain = true },
        new("customer", T("Customer"), T("Joins this source with others; without it the case is taken"), f => f.CustomerColumn, (f, v) => f.CustomerColumn = v) { IsPerson = true },
        new("reason", T("Reason"), T("Why they got in touch, as coded"), f => f.ReasonColumn, (f, v) => f.ReasonColumn = v),
        new("channel", T("Channel"), T("Over which medium"), f => f.ChannelColumn, (f, v) => f.ChannelColumn = v),
        new("segment", T("Segment"), T("Which group the customer belongs to"), f => f.SegmentColumn, (f, v) => f.SegmentColumn = v),
        new("score", T("Score"), T("What a customer answered, as a number"), f => f.ScoreColumn, (f, v) => f.ScoreColumn = v),
        new("text", T("Text"), T("What a customer wrote; held back until somebody has reviewed it"), f => f.TextColumn, (f, v) => f.TextColumn = v),
        new("outcome", T("Outcome"), T("How it came out, for example failed"), f => f.OutcomeColumn, (f, v) => f.OutcomeColumn = v),
        new("start", T("Start"), T("When the activity began, where Time is its end"), f => f.StartColumn, (f, v) => f.StartColumn = v),
        new("id", T("Record id"), T("Without it an id is made from the content"), f => f.IdColumn, (f, v) => f.IdColumn = v),
        new("actor", T("Actor"), T("The person or system that acted"), f => f.ActorColumn, (f, v) => f.ActorColumn = v) { IsPerson = true },
        new("recordedTime", T("Recorded"), T("When it was written down: a newer record of the same id corrects an older one"), f => f.RecordedTimeColumn, (f, v) => f.RecordedTimeColumn = v),
    ];

    /// <summary>Asked for always, found or not.</summary>
    public bool IsMain { get; init; }

    /// <summary>Whether its values are people, and so are replaced by pseudonyms.</summary>
    public bool IsPerson { get; init; }

    /// <summary>The column taken; empty for none.</summary>
    public string Column { get; private init; } = "";

    /// <summary>Why it is proposed.</summary>
    public string Why { get; private init; } = "";

    /// <summary>Whether somebody should look.</summary>
    public bool Unsure { get; private init; }

    /// <summary>The role with what a preview says of it, or with what was typed where the preview was answered already.</summary>
    public RoleChoice Of(ImportFormat typed, PreviewImportReply seen, bool answered)
    {
        var proposal = seen.Roles.FirstOrDefault(role => role.Role == Name);
        return answered
            ? this with { Column = Get(typed), Why = Get(typed) == proposal?.Column ? proposal.Why : "" }
            : this with { Column = Get(seen.Format), Why = proposal?.Why ?? "", Unsure = proposal?.Unsure ?? false };
    }
}
