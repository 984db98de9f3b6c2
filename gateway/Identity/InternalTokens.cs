using Journey.Platform.Identity;

namespace Journey.Gateway.Identity;

/// <summary>The tokens the parts are shown. They live five minutes and are minted anew after four.</summary>
internal sealed class InternalTokens(TokenMint mint, TimeProvider time)
{
    static readonly TimeSpan ShortLife = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Reuse = TimeSpan.FromMinutes(4);
    readonly ExpiringCache<Caller, string> _minted = new(time, capacity: 10_000);

    public string ForGateway() => For(new Caller("gateway", "Gateway", null, Role.None, Organisation: false, Gateway: true, Token: ""));

    public string For(Visitor visitor, Membership? membership) =>
        For(new Caller(visitor.Subject, visitor.Name, membership?.Unit, membership?.Role ?? Role.None, visitor.Organisation, Gateway: false, Token: ""));

    /// <summary>A token that is good for one map of one unit, in the name of nobody.</summary>
    public string For(UnitRef unit, ShareRef share) =>
        For(new Caller($"share:{share.Id}", "", unit, Role.None, Organisation: false, Gateway: false, Token: "") { Share = share });

    // The whole caller is the key: a changed name, unit or role never meets an old token.
    string For(Caller caller)
    {
        if (!_minted.TryGet(caller, out var token))
        {
            token = mint.Mint(caller, ShortLife);
            _minted.Set(caller, token, Reuse);
        }

        return token;
    }
}
