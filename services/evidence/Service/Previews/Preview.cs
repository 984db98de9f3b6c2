using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>What a file's beginning looks like and how it would be read.</summary>
/// <param name="Mapping">What an import would be sent with.</param>
/// <param name="Roles">What is proposed for each role.</param>
/// <param name="Columns">Columns in the order of the file.</param>
/// <param name="Personal">Columns that look personal and should be declared so.</param>
/// <param name="Dimensions">Columns that can be counted.</param>
/// <param name="Records">The first records.</param>
/// <param name="Problems">What would be rejected.</param>
/// <param name="Read">Records looked at.</param>
/// <param name="Rejected">Records among them that would be rejected.</param>
/// <param name="Notes">What was taken for granted.</param>
/// <param name="Known">Whether the source has been read so before.</param>
internal sealed record Preview(
    Mapping Mapping, IReadOnlyList<RoleProposal> Roles, IReadOnlyList<ColumnPreview> Columns, IReadOnlyList<string> Personal, IReadOnlyList<string> Dimensions,
    IReadOnlyList<RecordPreview> Records, IReadOnlyList<FileProblem> Problems, long Read, long Rejected, IReadOnlyList<string> Notes, bool Known);
