namespace Journey.Evidence.Logs;

/// <summary>What makes a case of a log. The numbers are stored.</summary>
internal enum CaseRule
{
    /// <summary>The case of its source; with several sources the customer. With an anchor its first occurrence begins the case.</summary>
    Source = 1,

    /// <summary>Each occurrence of the anchor begins a case.</summary>
    Anchor = 2,
}
