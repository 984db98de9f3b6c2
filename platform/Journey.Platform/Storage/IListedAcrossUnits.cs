namespace Journey.Platform.Storage;

/// <summary>A row of one business unit that work across units may see too, so that it finds the units it goes through one by one.</summary>
public interface IListedAcrossUnits : IUnitOwned;
