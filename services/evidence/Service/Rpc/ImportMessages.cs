using Journey.Evidence.Imports;
using Journey.Evidence.Reading;

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

    public static Mapping Read(V1.ImportFormat format) => new()
    {
        Format = format.Format,
        Gzip = format.Gzip,
        Case = Given(format.CaseColumn),
        Activity = Given(format.ActivityColumn),
        Time = Given(format.TimeColumn),
        Customer = Given(format.CustomerColumn),
        Id = Given(format.IdColumn),
        Channel = Given(format.ChannelColumn),
        Segment = Given(format.SegmentColumn),
        Actor = Given(format.ActorColumn),
        Reason = Given(format.ReasonColumn),
        Score = Given(format.ScoreColumn),
        Scale = Given(format.Scale),
        Text = Given(format.TextColumn),
        Outcome = Given(format.OutcomeColumn),
        RecordedTime = Given(format.RecordedTimeColumn),
        Start = Given(format.StartColumn),
        Delimiter = Given(format.Delimiter),
        TimeFormat = Given(format.TimeFormat),
        Zone = Given(format.Zone),
        ObjectType = Given(format.ObjectType),
        Lifecycle = Given(format.Lifecycle),
    };

    public static V1.ImportFormat Write(Mapping mapping) => new()
    {
        Format = mapping.Format,
        Gzip = mapping.Gzip,
        CaseColumn = mapping.Case ?? string.Empty,
        ActivityColumn = mapping.Activity ?? string.Empty,
        TimeColumn = mapping.Time ?? string.Empty,
        CustomerColumn = mapping.Customer ?? string.Empty,
        IdColumn = mapping.Id ?? string.Empty,
        ChannelColumn = mapping.Channel ?? string.Empty,
        SegmentColumn = mapping.Segment ?? string.Empty,
        ActorColumn = mapping.Actor ?? string.Empty,
        ReasonColumn = mapping.Reason ?? string.Empty,
        ScoreColumn = mapping.Score ?? string.Empty,
        Scale = mapping.Scale ?? string.Empty,
        TextColumn = mapping.Text ?? string.Empty,
        OutcomeColumn = mapping.Outcome ?? string.Empty,
        RecordedTimeColumn = mapping.RecordedTime ?? string.Empty,
        StartColumn = mapping.Start ?? string.Empty,
        Delimiter = mapping.Delimiter ?? string.Empty,
        TimeFormat = mapping.TimeFormat ?? string.Empty,
        Zone = mapping.Zone ?? string.Empty,
        ObjectType = mapping.ObjectType ?? string.Empty,
        Lifecycle = mapping.Lifecycle ?? string.Empty,
    };

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
