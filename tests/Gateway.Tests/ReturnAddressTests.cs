using Journey.Gateway.SignIn;

namespace Gateway.Tests;

public sealed class ReturnAddressTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("units/alpha")]
    [InlineData("http://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\\/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/.//evil.example")]
    [InlineData("/..//evil.example")]
    [InlineData("/a/..//evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("https:evil.example")]
    [InlineData("/units\r\nSet-Cookie: a=b")]
    [InlineData("/units/\u202eevil")]
    [InlineData("/sign-in?return=/sign-in")]
    [InlineData("/sign-out")]
    public void An_address_that_leads_elsewhere_leads_home(string? address) => Assert.Equal("/", ReturnAddress.Safe(address));

    [Theory]
    [InlineData("/units/alpha")]
    [InlineData("/units/alpha/maps/7?tab=claims&sort=%2Fx")]
    [InlineData("/units/alpha/maps/7#claim-3")]
    [InlineData("/?next=http://evil.example")]
    [InlineData("/%2F/evil.example")]
    public void A_page_of_this_site_is_kept(string address) => Assert.Equal(address, ReturnAddress.Safe(address));
}
