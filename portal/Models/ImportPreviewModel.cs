using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>A file that is about to be imported: what was seen of it, how it would be read, and what was typed.</summary>
/// <param name="Frame">The page around it.</param>
/// <param name="Source">The source that takes it.</param>
/// <param name="Typed">How it is to be read; of the saved mapping before a file was looked at.</param>
/// <param name="Seen">What was seen of it; null before, or where it could not be looked at.</param>
/// <param name="Wrong">Why it could not be looked at, or imported.</param>
public sealed record ImportPreviewModel(Frame Frame, Source Source, ImportFormat Typed, PreviewImportReply? Seen, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>Whether the proposal was on the page already: an empty choice is a choice then.</summary>
    public bool Answered { get; init; }

    /// <summary>Set where the file must be chosen again, since a page without script cannot keep it.</summary>
    public bool ChooseAgain { get; init; }

    /// <summary>Roles in the order they are asked for, each with its column as typed, else as proposed.</summary>
    public IReadOnlyList<RoleChoice> Roles => Seen is null ? [] : [.. RoleChoice.All.Select(role => role.Of(Typed, Seen, Answered))];

    public IEnumerable<RoleChoice> Chosen => Roles.Where(role => role.IsMain || role.Column.Length > 0 || role.Unsure);

    public IEnumerable<RoleChoice> Others => Roles.Except(Chosen);

    /// <summary>Columns that no role takes: they are kept beside the record.</summary>
    public IEnumerable<string> Kept => (Seen?.Columns.Select(column => column.Name) ?? []).Except(Roles.Select(role => role.Column), StringComparer.Ordinal);

    /// <summary>Columns that hold people or look as if they did: their values are replaced on the way in.</summary>
    public IEnumerable<string> Hashed => Roles.Where(role => role.IsPerson && role.Column.Length > 0).Select(role => role.Column)
        .Concat(Seen?.Personal ?? []).Concat(Source.Personal).Distinct(StringComparer.Ordinal)
        .Where(name => Seen is null || Seen.Columns.Any(column => column.Name == name));

    public bool HasColumns => Seen is { Columns.Count: > 0 };
}
