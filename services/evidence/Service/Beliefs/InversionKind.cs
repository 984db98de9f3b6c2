namespace Journey.Evidence.Beliefs;

/// <summary>How belief and observation part.</summary>
internal enum InversionKind
{
    NotOnMap = 1,
    BelievedLower = 2,
    NotSeen = 3,
}
