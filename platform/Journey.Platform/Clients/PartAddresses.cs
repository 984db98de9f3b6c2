namespace Journey.Platform.Clients;

/// <summary>Where a part is, as the settings <c>Services:Maps</c> and so on tell it: one address, or several with commas between them where it runs several times.</summary>
public static class PartAddresses
{
    /// <summary>Reads the setting; throws <see cref="UriFormatException"/> where one is not an absolute address.</summary>
    public static IReadOnlyList<Uri> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(address => new Uri(address, UriKind.Absolute))];
    }
}
