using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Sending;

/// <summary>Where a unit wants to be told what happens. Events: types, none for all. The secret is told once, when it is made.</summary>
internal sealed class Webhook : IUnitOwned
{
    const int LongestUrl = 500;
    const int SecretBytes = 32;

    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public string Url { get; init; } = "";

    public IReadOnlyList<string> Events { get; init; } = [];

    public string Secret { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    [JsonInclude]
    public bool IsActive { get; private set; } = true;

    /// <summary>Why it is off, where it was not switched off by somebody.</summary>
    [JsonInclude]
    public string OffBecause { get; private set; } = "";

    [JsonInclude]
    public long Revision { get; private set; } = 1;

    public static Webhook Create(string url, IReadOnlyList<string> events, IReadOnlyCollection<string> known, bool allowPrivate, string by, DateTimeOffset at)
    {
        var violations = new Violations();
        CheckUrl(violations, url, allowPrivate);
        for (var at1 = 0; at1 < events.Count; at1++)
        {
            violations.Require(known.Contains(events[at1]), $"events[{at1}]", "The type of an event that is told to webhooks.");
        }
        violations.ThrowIfAny();
        var secret = $"{Signature.Prefix}{Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return new() { Id = Guid.CreateVersion7(at), Url = url, Events = [.. events.Distinct()], Secret = secret, CreatedBy = by, CreatedAt = at };
    }

    public bool Wants(string type) => IsActive && (Events.Count == 0 || Events.Contains(type));

    public void Switch(bool on, string because = "") => (IsActive, OffBecause, Revision) = (on, on ? "" : because, Revision + 1);

    // What a name stands for is looked at each time it is connected to; an address is looked at here already.
    static void CheckUrl(Violations violations, string url, bool allowPrivate)
    {
        var reads = Uri.TryCreate(url, UriKind.Absolute, out var uri) && url.Length <= LongestUrl && Text.IsLine(uri.Host);
        violations.Require(reads, "url", $"An address as https://host/path, at most {LongestUrl} characters.");
        if (!reads)
        {
            return;
        }
        violations.Require(uri!.Scheme == Uri.UriSchemeHttps || (allowPrivate && uri.Scheme == Uri.UriSchemeHttp), "url", "https.");
        violations.Require(uri.UserInfo.Length == 0 && uri.Fragment.Length == 0, "url", "Without user, password or fragment.");
        violations.Require(
            allowPrivate || !System.Net.IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) || PublicAddress.Is(address), "url", "Not an address of a private network or of this machine.");
    }
}
