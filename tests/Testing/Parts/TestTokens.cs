using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Journey.Testing.Parts;

/// <summary>A folder of keys, and the tokens that a gateway holding it would mint.</summary>
public sealed class TestTokens
{
    private readonly TokenMint _mint;

    public TestTokens(string folder, TimeProvider time)
    {
        KeysPath = folder;
        SigningKeys.CreateDevelopmentKeys(folder);
        _mint = new TokenMint(new SigningKeys(folder, time, NullLogger<SigningKeys>.Instance), time);
    }

    public string KeysPath { get; }

    public string For(UnitRef? unit, Role role, string name = "Aiko Tanaka") =>
        Mint(new Caller($"user:{name}", name, unit, role, Organisation: false, Gateway: false, Token: ""));

    public string Mint(Caller caller) => _mint.Mint(caller, TimeSpan.FromMinutes(5));
}
