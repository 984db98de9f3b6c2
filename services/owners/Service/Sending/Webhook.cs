using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Journey.Owners.Owners;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Sending;

/// <summary>Where a unit wants to be told what happens. Events: types, none for all. A secret is told when it is made and kept sealed.</summary>
internal sealed class Webhook : IUnitOwned
{
    const int LongestUrl = 500;
    const int SecretBytes = 32;

    /// <summary>The longest that two secrets are good at once.</summary>
    public const int MostHours = 168;

    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    public string Url { get; init; } = "";

    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Sealed.</summary>
    [JsonInclude]
    public string Secret { get; private set; } = "";

    /// <summary>The one before, sealed; empty where there is none.</summary>
    [JsonInclude]
    public string FormerSecret { get; private set; } = "";

    /// <summary>Until when the one before signs too.</summary>
    [JsonInclude]
    public DateTimeOffset? FormerUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public string CreatedBy { get; init; } = "";

    [JsonInclude]
    public bool IsActive { get; private set; } = true;

    /// <summary>Why it is off, where it was not switched off by somebody.</summary>
    [JsonInclude]
    public string OffBecause { get; private set; } = "";

    [JsonInclude]
    public long Revision { get; private set; } = 1;

    public static Webhook Create(string url, IReadOnlyList<string> events, IReadOnlyCollection<string> known, bool allowPrivate, SecretSeal seal, string by, DateTimeOffset at)
    {
        var violations = new Violations();
        CheckUrl(violations, url, allowPrivate);
        for (var at1 = 0; at1 < events.Count; at1++)
        {
            violations.Require(known.Contains(events[at1]), $"events[{at1}]", "The type of an event that is told to webhooks.");
        }
        violations.ThrowIfAny();
        var id = Guid.CreateVersion7(at);
        return new() { Id = id, Url = url, Events = [.. events.Distinct()], Secret = seal.Close(id, NewSecret()), CreatedBy = by, CreatedAt = at };
    }

    /// <summary>Takes another secret; the one before signs too for so many hours, so that receivers can change over.</summary>
    public void Renew(SecretSeal seal, int hours, DateTimeOffset at)
    {
        var violations = new Violations();
        violations.Require(hours is >= 0 and <= MostHours, "hours", $"0 to {MostHours}.");
        violations.ThrowIfAny();
        (FormerSecret, FormerUntil) = hours == 0 ? ("", (DateTimeOffset?)null) : (seal.Close(Id, seal.Open(Id, Secret)), at.AddHours(hours));
        (Secret, Revision) = (seal.Close(Id, NewSecret()), Revision + 1);
    }

    /// <summary>Seals what was kept as it was given out, and forgets what signs no more.</summary>
    public void Tidy(SecretSeal seal, DateTimeOffset now)
    {
        if (seal.HasKey && SecretSeal.IsOpen(Secret))
        {
            (Secret, Revision) = (seal.Close(Id, Secret), Revision + 1);
        }
        if (FormerUntil <= now)
        {
            (FormerSecret, FormerUntil, Revision) = ("", null, Revision + 1);
        }
    }

    /// <summary>The secrets that sign, the newest first.</summary>
    public IEnumerable<string> Secrets(SecretSeal seal, DateTimeOffset now) =>
        [seal.Open(Id, Secret), .. FormerUntil > now ? new[] { seal.Open(Id, FormerSecret) } : []];

    public bool Wants(string type) => IsActive && (Events.Count == 0 || Events.Contains(type));

    public void Switch(bool on, string because = "") => (IsActive, OffBecause, Revision) = (on, on ? "" : because, Revision + 1);

    static string NewSecret() => $"{Signature.Prefix}{Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))}";

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
