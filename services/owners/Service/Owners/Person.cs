using System.Text.Json.Serialization;
using Journey.Platform.Errors;
using Journey.Platform.Storage;

namespace Journey.Owners.Owners;

/// <summary>Somebody of the unit who can answer for something, until the day they leave.</summary>
internal sealed class Person : IUnitOwned
{
    public Guid UnitId { get; set; }

    public Guid Id { get; init; }

    // As the organisation numbers its people; empty where it was not told.
    [JsonInclude]
    public string Key { get; private set; } = "";

    [JsonInclude]
    public string Name { get; private set; } = "";

    [JsonInclude]
    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>Who signs in as this person, as the identity provider names them; null where nobody was said to.</summary>
    [JsonInclude]
    public string? Subject { get; private set; }

    /// <summary>Where mail reaches them; empty where it does not.</summary>
    [JsonInclude]
    public string Mail { get; private set; } = "";

    [JsonInclude]
    public Notice Notice { get; private set; }

    public bool IsThereAt(DateTimeOffset at) => EndsAt is null || at < EndsAt;

    public static Person Create(string name, string key = "")
    {
        var violations = new Violations();
        violations.Require(Text.IsName(name), "name", Text.NameRule);
        violations.ThrowIfAny();
        return new Person { Id = Guid.CreateVersion7(), Name = name.Trim(), Key = key };
    }

    public void Become(string key, string name) => (Key, Name) = (key.Length == 0 ? Key : key, name);

    /// <summary>Says who signs in as this person, where mail reaches them, and when it is sent.</summary>
    public void Identify(string subject, string mail, Notice notice)
    {
        var violations = new Violations();
        violations.Require(Text.IsLine(subject), "subject", Text.LineRule);
        violations.Require(mail.Length == 0 || IsAddress(mail), "mail", "One address as name@host, at most 200 characters.");
        violations.ThrowIfAny();
        (Subject, Mail, Notice) = (subject.Trim() is { Length: > 0 } known ? known : null, mail, notice);
    }

    public void EndAt(DateTimeOffset? at) => EndsAt = at;

    // Strict on purpose: what is taken goes into the envelope of a message.
    static bool IsAddress(string mail) =>
        Text.IsLine(mail) && !mail.Any(letter => char.IsWhiteSpace(letter) || letter is '<' or '>' or ',' or ';' or '"') && mail.Split('@') is [{ Length: > 0 }, { Length: > 0 }];
}
