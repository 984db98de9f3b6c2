namespace Journey.Platform.Identity;

/// <summary>Names in the tokens that travel between the parts.</summary>
internal static class InternalToken
{
    public const string Issuer = "journey-gateway";
    public const string Audience = "journey-internal";
    public const string Name = "name";
    public const string Unit = "unit";
    public const string UnitKey = "unit_key";
    public const string UnitName = "unit_name";
    public const string UnitZone = "unit_zone";
    public const string Role = "role";
    public const string Organisation = "organisation";
    public const string Gateway = "gateway";
    public const string Share = "share";
    public const string ShareMap = "share_map";
}
