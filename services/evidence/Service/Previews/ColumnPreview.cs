namespace Journey.Evidence.Previews;

/// <summary>A column and what it holds: time, number, text or word.</summary>
internal sealed record ColumnPreview(string Name, IReadOnlyList<string> Samples, long Filled, long Distinct, string Kind, bool Personal)
{
    private const int Shown = 5;

    public static ColumnPreview Of(ColumnProfile column)
    {
        var personal = column.LooksPersonal;
        var samples = column.Values.Take(Shown).Select(value => personal ? PersonalNames.Mask(value) : value.Length > 80 ? value[..80] + "…" : value);
        return new ColumnPreview(column.Name, [.. samples], column.Filled, column.Distinct, column.Kind, personal);
    }
}
