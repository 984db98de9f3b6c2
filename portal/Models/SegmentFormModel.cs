using Journey.Maps.V1;
using Journey.Platform.Errors;
using Journey.Portal.Html;

namespace Journey.Portal.Models;

/// <summary>The form that defines a segment, or writes a further version of its definition.</summary>
/// <param name="Unit">Key of the unit.</param>
/// <param name="Typed">What stands in the fields.</param>
/// <param name="On">The version a further one is written on; 0 for the first.</param>
public sealed record SegmentFormModel(string Unit, IReadOnlyDictionary<string, string> Typed, int On)
{
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public bool IsFirst => On == 0;

    public string Address => IsFirst ? Addresses.Segments(Unit) : Addresses.SegmentVersions(Unit, Of("key"));

    public string Of(string field) => Typed.TryGetValue(field, out var value) ? value : "";

    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation => violation.Field == field);

    public static SegmentFormModel Next(string unit, SegmentDefinition now)
    {
        var typed = new Dictionary<string, string> { ["key"] = now.Key, ["name"] = now.Name, ["criteria"] = now.Criteria, ["source"] = now.Source };
        if (now.Priority)
        {
            typed["priority"] = "on";
        }
        if (now.HasSize)
        {
            typed["size"] = now.Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        if (now.HasShare)
        {
            typed["share"] = (now.Share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        }
        return new(unit, typed, now.Newest);
    }
}
