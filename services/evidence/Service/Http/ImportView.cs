using Journey.Evidence.Imports;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Http;

internal sealed record ImportView(
    Guid Id, ImportState State, long BytesRead, long? BytesTotal, long Read, long Accepted, long Duplicates, long Corrected, long Rejected, long WithoutTime,
    IReadOnlyList<FileProblem> Problems, double Seconds, string FileName, DateTimeOffset StartedAt, IReadOnlyList<string> Notes)
{
    public static ImportView Of(FileImport import, DateTimeOffset now) => new(
        import.Id, import.State, import.BytesRead, import.BytesTotal, import.Read, import.Accepted, import.Duplicates, import.Corrected, import.Rejected, import.WithoutTime,
        import.ReadProblems, Math.Max(0, ((import.EndedAt ?? now) - import.StartedAt).TotalSeconds), import.FileName, import.StartedAt, import.ReadNotes);
}
