namespace Journey.Gateway.SignIn;

/// <summary>Where to go after signing in: a page of this site and nowhere else.</summary>
internal static class ReturnAddress
{
    const string Home = "/";

    public static string SignIn(string? page) =>
        Safe(page) is var safe && safe == Home ? "/sign-in" : "/sign-in?return=" + Uri.EscapeDataString(safe);

    public static string Safe(string? address)
    {
        if (address is not ['/', ..] || address.Length > 2_000 || address is ['/', '/' or '\\', ..])
        {
            return Home;
        }

        // Browsers drop tabs and line ends and read a backslash as a slash, so none of them is let through.
        if (address.Any(letter => letter is '\\' or < ' ' or '\u007f' or > '~'))
        {
            return Home;
        }

        return Uri.TryCreate(new Uri("http://site.invalid"), address, out var whole) && whole.Host == "site.invalid"
            && !whole.AbsolutePath.StartsWith("//", StringComparison.Ordinal)
            && !whole.AbsolutePath.StartsWith("/sign-", StringComparison.Ordinal)
            ? whole.PathAndQuery + whole.Fragment
            : Home;
    }
}
