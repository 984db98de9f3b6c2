using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

/// <summary>Too little data, or a group too small to be told, is an answer of its own, never a figure of zero.</summary>
internal sealed record TooLittle(string Status, long Needed, string Basis, long Revision, DateTimeOffset? AsOf, WindowView Window, bool? Partial)
{
    public static TooLittle Data(Told told) => Of("notEnoughData", 1, told);

    public static TooLittle Suppressed(Told told) => Of("suppressed", SmallGroups.Least, told);

    private static TooLittle Of(string status, long needed, Told told) =>
        new(status, needed, told.Basis, told.Revision, told.AsOf, WindowView.Of(told.Asked), told.Partial ? true : null);
}
