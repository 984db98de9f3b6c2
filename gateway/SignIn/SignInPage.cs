using System.Text.Encodings.Web;

namespace Journey.Gateway.SignIn;

/// <summary>The pages of the development sign-in.</summary>
internal static class SignInPage
{
    public static string Choose(string? code, string back) =>
        $"""
        <h1>Who are you today?</h1>
        <p class="sub mt2">Development sign-in. Each person has one role in the units made on this machine.</p>
        <form class="mt4" method="post" action="/sign-in">
        <input type="hidden" name="code" value="{HtmlEncoder.Default.Encode(code ?? "")}">
        <input type="hidden" name="return" value="{HtmlEncoder.Default.Encode(back)}">
        <ul class="rows panel narrow">
        {string.Join('\n', DevelopmentPeople.All.Select(Row))}
        </ul>
        </form>
        """;

    public static string LinkNeeded { get; } =
        """
        <h1>Sign in</h1>
        <p class="mt3">This link has been used, or there was none. Open the sign-in link that <code>./journey up</code> printed,
        or have a new one made: <code>./journey link</code>.</p>
        """;

    public static string NotSetUp { get; } =
        """
        <h1>Sign in</h1>
        <p class="mt3">No way to sign in is set up on this installation. Whoever runs it finds out how in <code>gateway/README.md</code>.</p>
        """;

    static string Row(DevelopmentPerson person) =>
        $"""
        <li class="row spread"><span><b>{HtmlEncoder.Default.Encode(person.Name)}</b> <span class="faint">{person.Role}{(person.Organisation ? ", may make units" : "")}</span></span><button class="btn" name="person" value="{person.Subject}">Sign in<span class="vh"> as {HtmlEncoder.Default.Encode(person.Name)}</span></button></li>
        """;
}
