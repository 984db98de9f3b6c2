using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Owners.Tests;

public sealed class BusinessUnitTests
{
    [Theory]
    [InlineData("ab")]
    [InlineData("home-connect")]
    [InlineData("2026")]
    [InlineData("a123456789012345678901234567890123456789")]
    public void A_key_of_lower_case_letters_digits_and_hyphens_is_taken(string key) =>
        Assert.Equal(key, BusinessUnit.Create(Guid.Empty, key, "Name", "").Key);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Home")]
    [InlineData("-home")]
    [InlineData("home-")]
    [InlineData("home connect")]
    [InlineData("hôme")]
    [InlineData("home\n")]
    [InlineData("a1234567890123456789012345678901234567890")]
    public void Another_key_is_refused(string key) => Assert.Equal(["key"], Refused(key, "Name", "UTC"));

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("UTC")]
    public void A_time_zone_of_the_world_is_taken(string zone) => Assert.Equal(zone, BusinessUnit.Create(Guid.Empty, "key", "Name", zone).TimeZone);

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("Tokyo Standard Time")]
    [InlineData("../../etc/passwd")]
    [InlineData("+09:00")]
    public void Another_time_zone_is_refused(string zone) => Assert.Equal(["timeZone"], Refused("key", "Name", zone));

    [Fact]
    public void Without_a_time_zone_days_begin_in_UTC() => Assert.Equal("UTC", BusinessUnit.Create(Guid.Empty, "key", "Name", "").TimeZone);

    [Fact]
    public void Everything_wrong_is_told_at_once() => Assert.Equal(["key", "name", "timeZone"], Refused("A", " ", "Nowhere"));

    [Fact]
    public void A_name_that_stores_do_not_keep_alike_is_refused()
    {
        string[] names = ["tab\there", "nul\0here", "half \ud83d pair", "ends in half \ud83d", new('x', 201)];

        Assert.All(names, name => Assert.Equal(["name"], Refused("key", name, "UTC")));
        Assert.Equal("\ud83d\ude00", BusinessUnit.Create(Guid.Empty, "key", "\ud83d\ude00", "").Name);
    }

    static IEnumerable<string> Refused(string key, string name, string zone) =>
        Assert.ThrowsAny<JourneyException>(() => BusinessUnit.Create(Guid.Empty, key, name, zone)).Violations.Select(violation => violation.Field);
}
