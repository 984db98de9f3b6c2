using Journey.Maps.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>What has changed around the journeys of a unit, and what is to be looked at because of it. Null lists mean: not known right now.</summary>
/// <param name="Frame">The frame of the page.</param>
/// <param name="Unit">Which journeys are not fresh.</param>
/// <param name="Changes">The changes of this page of the list, the newest first.</param>
/// <param name="Next">Cursor of the changes before them; empty at the end.</param>
/// <param name="Gaps">Changes that name something that no journey covers.</param>
public sealed record UnitChangesModel(Frame Frame, ReadUnitStalenessReply? Unit, IReadOnlyList<ToldChange>? Changes, string Next, IReadOnlyList<ToldChange>? Gaps)
{
    /// <summary>Names that a form offers, by the field they go into.</summary>
    public ILookup<string, string> Known { get; init; } = Enumerable.Empty<string>().ToLookup(name => name);

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What of the form was refused.</summary>
    public IReadOnlyList<FieldViolation> Wrong { get; init; } = [];

    public string Value(string field) => Typed.GetValueOrDefault(field, "");

    /// <summary>What is wrong with a field, or with one of the names in it.</summary>
    public IEnumerable<FieldViolation> At(string field) => Wrong.Where(violation =>
        violation.Field == field || violation.Field == $"scope.{field}" || violation.Field.StartsWith($"scope.{field}[", StringComparison.Ordinal));
}
