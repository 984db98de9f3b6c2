namespace Journey.Portal.Text;

/// <summary>What the request before this page did. The address carries a code, never words.</summary>
internal static class Done
{
    public static string Words(string code) => code switch
    {
        "handoff" => "Handoff kept.",
        "owner" => "Owner named.",
        "claimed" => "Made a claim of the finding; its log is cited for it.",
        "withdrawn" => "Withdrawn; what stood on it is graded anew.",
        "drafted" => "Map drafted from the log. Nothing on it is decided yet.",
        "decided" => "Decided: the claim is yours now.",
        "cited" => "Evidence cited; the grade is computed anew.",
        "saved" => "Saved as a new version.",
        "map" => "Map made.",
        "source" => "Source registered.",
        "log" => "Log defined. It reads what its sources hold.",
        "touchpoints" => "Touchpoints saved.",
        "text" => "Decided.",
        "import" => "File received. Reading goes on in the background.",
        _ => "",
    };
}
