using System.Buffers;
using System.Collections.Frozen;

namespace Journey.Evidence.Identity;

/// <summary>Tells what looks personal: by the name of its column, or by the form of a value. Such values are kept as hashes only.</summary>
internal static class PersonalText
{
    private const int LongText = 80;
    private const int Words = 8;
    private static readonly SearchValues<byte> PhoneSigns = SearchValues.Create("+()-./ 0123456789"u8);

    private static readonly FrozenSet<string> Alone = new[]
    {
        "name", "firstname", "lastname", "surname", "forename", "fullname", "username", "mail", "email", "phone", "telephone", "mobile", "fax",
        "address", "street", "birthday", "birthdate", "dob", "ssn", "iban", "passport", "comment", "comments", "text", "narrative", "remark", "remarks", "message",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Pairs =
    [
        "first name", "last name", "full name", "user name", "customer name", "client name", "contact name", "e mail", "phone number",
        "date of birth", "birth date", "free text", "zip code", "postal code",
    ];

    public static bool Column(string name)
    {
        var plain = string.Join(' ', name.Split([' ', '_', '-', ':', '.', '/'], StringSplitOptions.RemoveEmptyEntries));
        return Alone.Contains(plain) || Pairs.Any(pair => plain.EndsWith(pair, StringComparison.OrdinalIgnoreCase));
    }

    public static bool Value(ReadOnlySpan<byte> value) =>
        value.Length > LongText || LooksLikeMail(value) || LooksLikePhone(value) || value.Count((byte)' ') >= Words;

    private static bool LooksLikeMail(ReadOnlySpan<byte> value)
    {
        var at = value.IndexOf((byte)'@');
        return at > 0 && value[(at + 1)..].IndexOf((byte)'.') > 0;
    }

    // Only with a leading plus or bracket: bare digits are numbers, dates and keys far more often than phones.
    private static bool LooksLikePhone(ReadOnlySpan<byte> value) =>
        value.Length is >= 8 and <= 24 && value[0] is (byte)'+' or (byte)'(' && !value.ContainsAnyExcept(PhoneSigns);
}
