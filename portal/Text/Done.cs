using static Journey.Portal.Text.Words;

namespace Journey.Portal.Text;

/// <summary>What the request before this page did. The address carries a code, never words.</summary>
internal static class Done
{
    public static string Words(string code) => code switch
    {
        "handoff" => T("Handoff kept."),
        "stakes" => T("Entered; the numbers are reckoned with it."),
        "planned" => T("Fix planned."),
        "fix" => T("Fix moved on."),
        "ended" => T("End kept; what has nobody from then on is a gap."),
        "owner" => T("Owner named."),
        "claimed" => T("Made a claim of the finding; its log is cited for it."),
        "withdrawn" => T("Withdrawn; what stood on it is graded anew."),
        "drafted" => T("Map drafted from the log. Nothing on it is decided yet."),
        "decided" => T("Decided: the claim is yours now."),
        "cited" => T("Evidence cited; the grade is computed anew."),
        "saved" => T("Saved as a new version."),
        "added" => T("Added."),
        "moved" => T("Moved."),
        "split" => T("Split in two."),
        "merged" => T("Merged."),
        "removed" => T("Removed. Undo brings it back."),
        "unchanged" => T("Nothing changed: it reads so already."),
        "backstage" => T("Moved backstage."),
        "undone" => T("Taken back."),
        "restored" => T("Restored as the newest version."),
        "explained" => T("Reason kept."),
        "seen" => T("Noted: you have seen it."),
        "segment" => T("Segment defined."),
        "resegmented" => T("Further version of the definition kept."),
        "unshared" => T("Link withdrawn. It opens nothing from now on."),
        "said" => T("Comment added."),
        "settled" => T("Comment settled."),
        "map" => T("Map made."),
        "source" => T("Source registered."),
        "log" => T("Log defined. It reads what its sources hold."),
        "touchpoints" => T("Touchpoints saved."),
        "text" => T("Decided."),
        "replayed" => T("Sent again. If it fails once more it comes back here."),
        "replayed-all" => T("All sent again. What fails once more comes back here."),
        "discarded" => T("Discarded. It will never be handled."),
        "unparked" => T("It is not parked any more: it was sent again or discarded meanwhile."),
        "import" => T("File received. Reading goes on in the background."),
        _ => Decided(code),
    };

    // What was done about decisions, publication, tests and sprints.
    static string Decided(string code) => code switch
    {
        "begun" => T("Draft begun. Beside the form stands what is still missing."),
        "saved-draft" => T("Draft saved."),
        "made" => T("Decided. Its content will not change any more."),
        "reviewed" => T("Noted what came out of it."),
        "waived" => T("Signed: it is decided on an assumption."),
        "rule-waived" => T("Signed: the rule does not hold the map back until that day. What is wrong stays wrong."),
        "asked" => T("Asked. An approver sees it on this page."),
        "answered" => T("Review answered."),
        "published" => T("Published. What was seen is kept with it and never computed again."),
        "archived" => T("Archived. Readers see it no longer; it stays readable here."),
        "marked" => T("Marked."),
        "sprint" => T("Sprint begun. The version of its map is frozen."),
        "gate" => T("Gate passed."),
        "closed" => T("Sprint closed."),
        "registered" => T("Registered. Nothing of it changes from now on."),
        "measured" => T("Measurement kept."),
        "judged" => T("Verdict recorded."),
        "resumed" => T("Resumed. What waited for it goes at once."),
        "paused" => T("Paused. What happens meanwhile is not told there."),
        "unhooked" => T("Removed. Nothing is sent there any more."),
        "resent" => T("It is sent again, under the same id."),
        "told" => T("Told. What depends on it is marked within moments."),
        "untold" => T("Withdrawn. What it made stale is no longer."),
        "attested" => T("Kept: somebody looked at it again."),
        "committed" => T("Commitment noted."),
        _ => "",
    };
}
