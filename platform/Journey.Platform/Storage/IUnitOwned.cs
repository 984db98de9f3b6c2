namespace Journey.Platform.Storage;

/// <summary>A row that belongs to one business unit. It is seen and written in that unit's units of work only.</summary>
public interface IUnitOwned
{
    /// <summary>The unit; set by the store when the row is added.</summary>
    Guid UnitId { get; set; }
}
