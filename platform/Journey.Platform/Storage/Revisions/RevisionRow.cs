namespace Journey.Platform.Storage.Revisions;

/// <summary>How often something was written into a unit.</summary>
internal sealed class RevisionRow : IUnitOwned
{
    public Guid UnitId { get; set; }

    public long Revision { get; set; }
}
