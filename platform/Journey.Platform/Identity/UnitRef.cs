namespace Journey.Platform.Identity;

/// <summary>The business unit that a request is about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">Its key in addresses.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="TimeZone">IANA zone in which its days begin.</param>
public sealed record UnitRef(Guid Id, string Key, string Name, string TimeZone);
