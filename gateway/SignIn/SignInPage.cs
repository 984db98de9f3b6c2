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

    public static string SignedOut { get; } =
        """
        <h1>You are signed out</h1>
        <p class="mt3"><a class="btn" href="/sign-in">Sign in again</a></p>
        """;

    public static string NotProven { get; } =
        """
        <h1>You are not signed in</h1>
        <p class="mt3">Your organisation's sign-in did not end well: it was refused, took too long, or was begun in another window.</p>
        <p class="mt3"><a class="btn" href="/sign-in">Try again</a></p>
        """;

    public static string ProviderMissing { get; } =
        """
        <h1>Sign-in cannot be reached now</h1>
        <p class="mt3">Your organisation's sign-in does not answer. Whoever is signed in already can go on working.</p>
        <p class="mt3"><a class="btn" href="/sign-in">Try again</a></p>
        """;

    static string Row(DevelopmentPerson person) =>
        $"""
        <li class="row spread"><span><b>{HtmlEncoder.Default.Encode(person.Name)}</b> <span class="faint">{person.Role}{(person.Organisation ? ", may make units" : "")}</span></span><button class="btn" name="person" value="{person.Subject}">Sign in<span class="vh"> as {HtmlEncoder.Default.Encode(person.Name)}</span></button></li>
        """;
}
