using Journey.Platform.Identity;
using Microsoft.Extensions.Logging.Abstractions;

namespace Platform.Tests;

public sealed class TokenTests : IDisposable
{
    readonly Folder folder = new();
    readonly FakeTime time = new();
    readonly Caller kim = new("kim", "Kim 김", new UnitRef(Units.Of("acme"), "acme", "Acme 社", "Asia/Seoul"), Role.Owner, true, false, "");

    public TokenTests() => SigningKeys.CreateDevelopmentKeys(folder.In("keys"));

    [Fact]
    public void What_was_minted_comes_back()
    {
        var keys = Keys();
        var token = new TokenMint(keys, time).Mint(kim, TimeSpan.FromMinutes(5));

        Assert.True(new TokenVerifier(keys, time).TryVerify(token, out var caller));
        Assert.Equal(kim with { Token = token }, caller);
        Assert.DoesNotContain(token, caller.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_is_verified_once_and_remembered_until_it_expires()
    {
        var keys = Keys();
        var verifier = new TokenVerifier(keys, time);
        var token = new TokenMint(keys, time).Mint(kim, TimeSpan.FromMinutes(5));

        Assert.True(verifier.TryVerify(token, out _));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.True(verifier.TryVerify(token, out _));
        Assert.Equal(1, verifier.Verified);

        time.Advance(TimeSpan.FromSeconds(31));
        Assert.False(verifier.TryVerify(token, out _));
    }

    [Fact]
    public void A_new_key_is_found_without_a_restart_and_a_removed_one_is_trusted_no_more()
    {
        var trusted = Keys();
        var verifier = new TokenVerifier(trusted, time);
        var old = new TokenMint(Keys(), time).Mint(kim, TimeSpan.FromHours(1));
        Assert.True(verifier.TryVerify(old, out _));

        var before = Directory.GetFiles(folder.In("keys/public")).Single();
        File.Delete(folder.In("keys/signing.pem"));
        SigningKeys.CreateDevelopmentKeys(folder.In("keys"));
        var fresh = new TokenMint(Keys(), time).Mint(kim, TimeSpan.FromHours(1));
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.True(verifier.TryVerify(fresh, out _));
        Assert.True(verifier.TryVerify(old, out _));

        File.Delete(before);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(verifier.TryVerify(old, out _));
        Assert.True(verifier.TryVerify(fresh, out _));
    }

    [Fact]
    public void A_part_without_the_private_key_cannot_mint()
    {
        File.Delete(folder.In("keys/signing.pem"));

        Assert.Throws<InvalidOperationException>(() => new TokenMint(Keys(), time).Mint(kim, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void Keys_made_by_several_at_once_are_one_pair_that_others_cannot_read()
    {
        Directory.Delete(folder.In("keys"), recursive: true);

        Parallel.For(0, 8, _ => SigningKeys.CreateDevelopmentKeys(folder.In("keys")));

        Assert.Single(Directory.GetFiles(folder.In("keys"), "*.pem*"));
        Assert.Single(Directory.GetFiles(folder.In("keys/public")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.In("keys/signing.pem")));
        }
    }

    public void Dispose() => folder.Dispose();

    SigningKeys Keys() => new(folder.In("keys"), time, NullLogger<SigningKeys>.Instance);
}
