namespace Journey.Owners.Sending;

/// <summary>How mail is sent; section <c>Mail</c>. Without a host none is written.</summary>
internal sealed record MailOptions
{
    /// <summary>The SMTP server; empty: no mail.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is encrypted by STARTTLS; a server that does not offer it is then refused.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Who signs in at the server; empty: nobody.</summary>
    public string User { get; init; } = "";

    /// <summary>With what.</summary>
    public string Password { get; init; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "journey@localhost";

    /// <summary>Hour of the unit's day from which the morning's mail is written.</summary>
    public int Hour { get; init; } = 7;

    /// <summary>Address of the portal for the link in a mail, without a slash at its end; empty: no link.</summary>
    public string Portal { get; init; } = "";

    /// <summary>How long the server may take for one mail.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    public bool IsOn => Host.Length > 0;
}
