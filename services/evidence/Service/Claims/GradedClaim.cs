namespace Journey.Evidence.Claims;

/// <summary>A claim, its grade, and the items behind it by their id.</summary>
internal sealed record GradedClaim(KnownClaim Claim, Graded Graded, IReadOnlyDictionary<Guid, (Citable Item, Citation Citation)> Behind)
{
    /// <summary>Since when others were told that it is contested; null where they were not, or where the grade is of another day.</summary>
    public DateTimeOffset? ContestedSince { get; init; }

    /// <summary>Revision of the newest grade of this statement that others were told; 0 where none was, or where the grade is of another day.</summary>
    public long ToldRevision { get; init; }

    /// <summary>For a claim about an emotion assumed, until customers' own words support it; empty for others.</summary>
    public string Basis => Claim.OfEmotion ? Graded.SelfReported ? "selfReported" : "assumed" : "";
}
