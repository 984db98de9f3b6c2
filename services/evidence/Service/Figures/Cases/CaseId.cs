using System.Globalization;

namespace Journey.Evidence.Figures;

/// <summary>The public id of a case: its pseudonym, and where lines are cut its place in the line.</summary>
internal readonly record struct CaseId(UInt128 Person, int? Ordinal)
{
    private const int Length = 32;

    public static bool TryParse(string text, out CaseId id)
    {
        id = default;
        var parts = text.Split('-');
        var ordinal = 0;
        if (parts.Length > 2 || parts[0].Length != Length
            || !UInt128.TryParse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var person)
            || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out ordinal)))
        {
            return false;
        }

        id = new CaseId(person, parts.Length == 2 ? ordinal : null);
        return true;
    }

    public override string ToString() => Ordinal is { } ordinal
        ? string.Create(CultureInfo.InvariantCulture, $"{Person:x32}-{ordinal}")
        : Person.ToString("x32", CultureInfo.InvariantCulture);
}
