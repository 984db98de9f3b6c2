namespace Journey.Evidence.Reading;

/// <summary>Columns that OCEL does not name itself.</summary>
internal static class OcelNames
{
    public const string Case = "ocel:oid";
    public const string Activity = "ocel:activity";
    public const string Time = "ocel:timestamp";
    public const string Id = "ocel:eid";

    /// <summary>Stands before the name of an object's attribute, as before those of a trace in XES.</summary>
    public const string ObjectAttribute = "case:";
}
