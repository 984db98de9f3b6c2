namespace Journey.Evidence.Figures;

/// <summary>What every answer says about where it comes from.</summary>
internal sealed record Told(string Basis, long Revision, DateTimeOffset? AsOf, bool Partial, Asked Asked)
{
    public const string Aggregate = "aggregate";
    public const string Scan = "scan";

    public static Told Kept(Asked asked) => new(Aggregate, asked.Log.Revision, asked.Log.Newest, asked.Log.Partial, asked);

    public static Told Scanned(Asked asked, DateTimeOffset? asOf) => new(Scan, asked.Revision ?? asked.Log.Revision, asOf, asked.Log.Partial, asked);
}
