using System.Text.Json;
using Journey.Evidence.Reading;
using Journey.Platform.Storage;

namespace Journey.Evidence.Imports;

/// <summary>One file on its way into a source. The row is written in the transaction of each batch, so it always tells what is stored.</summary>
internal sealed class FileImport : IUnitOwned
{
    public const int MostProblems = 100;

    public required Guid Id { get; init; }

    public Guid UnitId { get; set; }

    public required int SourceNo { get; init; }

    /// <summary>Number of the import in its source: the first half of the order of arrival.</summary>
    public required int Number { get; init; }

    public required string SourceKey { get; init; }

    public ImportState State { get; set; } = ImportState.Queued;

    /// <summary>The mapping as JSON; see <see cref="ReadMapping"/>.</summary>
    public required string Mapping { get; init; }

    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file as it was received, in lower-case hexadecimal digits.</summary>
    public string Digest { get; init; } = "";

    public long BytesRead { get; set; }

    public required long BytesTotal { get; init; }

    /// <summary>Records read, the rejected included: also where reading goes on after a restart.</summary>
    public long Read { get; set; }

    public long Accepted { get; set; }

    /// <summary>Records that replaced an older one with their id.</summary>
    public long Corrected { get; set; }

    public long Duplicates { get; set; }

    public long Rejected { get; set; }

    public long WithoutTime { get; set; }

    public string Problems { get; set; } = "[]";

    public string Notes { get; set; } = "[]";

    /// <summary>Who sent it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Rejected lines kept, and their bytes; encrypted.</summary>
    public long KeptRejects { get; set; }

    public long KeptBytes { get; set; }

    public bool Ended => State is ImportState.Done or ImportState.Failed or ImportState.Cancelled;

    /// <summary>Whether somebody has stopped it.</summary>
    public bool Stopped => State is ImportState.Paused or ImportState.Cancelled;

    public Mapping ReadMapping => JsonSerializer.Deserialize<Mapping>(Mapping)!;

    public IReadOnlyList<FileProblem> ReadProblems => JsonSerializer.Deserialize<FileProblem[]>(Problems)!;

    public IReadOnlyList<string> ReadNotes => JsonSerializer.Deserialize<string[]>(Notes)!;

    /// <summary>Counts what a chunk brought, beside what became of it.</summary>
    public void Take(Chunk chunk)
    {
        Read += chunk.Read;
        Rejected += chunk.Rejected;
        BytesRead = Math.Max(BytesRead, chunk.FileBytes);
        Notes = JsonSerializer.Serialize(chunk.Notes);
        Tell(chunk.Problems);
    }

    public void End(ImportState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        BytesRead = state == ImportState.Done ? BytesTotal : BytesRead;
        if (Rejected > KeptRejects)
        {
            Note($"Of {Rejected} rejected lines the first {KeptRejects} are kept to be read.");
        }
    }

    public void Note(string note) => Notes = JsonSerializer.Serialize(ReadNotes.Append(note));

    public void Tell(IReadOnlyList<FileProblem> problems)
    {
        var known = ReadProblems;
        if (problems.Count > 0 && known.Count < MostProblems)
        {
            Problems = JsonSerializer.Serialize(known.Concat(problems).Take(MostProblems));
        }
    }
}
