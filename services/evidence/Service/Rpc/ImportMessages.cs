using Journey.Evidence.Imports;

namespace Journey.Evidence.Rpc;

internal static class ImportMessages
{
    public static V1.ImportState Write(FileImport import, DateTimeOffset now) => new()
    {
        ImportId = import.Id.ToString(),
        SourceKey = import.SourceKey,
        Phase = (V1.ImportPhase)import.State,
        BytesRead = import.BytesRead,
        BytesTotal = import.BytesTotal,
        Read = import.Read,
        Accepted = import.Accepted,
        Duplicates = import.Duplicates,
        Rejected = import.Rejected,
        WithoutTime = import.WithoutTime,
        Problems = { import.ReadProblems.Select(problem => new V1.ImportProblem { Line = problem.Line, Field = problem.Field, Reason = problem.Reason }) },
        Seconds = Math.Max(0, ((import.EndedAt ?? now) - import.StartedAt).TotalSeconds),
        FileName = import.FileName,
        StartedAt = Times.Write(import.StartedAt),
        Notes = { import.ReadNotes },
        Corrected = import.Corrected,
    };
}
