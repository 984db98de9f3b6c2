using Journey.Evidence.Imports;

namespace Journey.Evidence.Rpc;

internal static class RecordMessages
{
    public static V1.AppendReply Write(Appended told) => new()
    {
        ImportId = told.ImportId.ToString(),
        Accepted = told.Accepted,
        Duplicates = told.Duplicates,
        Corrected = told.Corrected,
        Rejected = told.Rejected,
        Problems = { told.Problems.Select(problem => new V1.ImportProblem { Line = problem.Line, Field = problem.Field, Reason = problem.Reason }) },
    };
}
