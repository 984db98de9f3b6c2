using Grpc.Core;
using Journey.Evidence.Reading;
using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Evidence.Rpc;

/// <summary>A file that comes in messages: what it is first, then its bytes.</summary>
internal sealed class Upload(ImportStart start, IAsyncStreamReader<ImportRequest> messages)
{
    private const int LargestChunk = 1 << 20;

    public ImportStart Start { get; } = start;

    public string FileName => Start.Format.FileName is { Length: > 200 } name ? name[..200] : Start.Format.FileName;

    public Mapping Mapping => ImportMessages.Read(Start.Format);

    public static async Task<Upload> BeginAsync(IAsyncStreamReader<ImportRequest> messages, CancellationToken ct)
    {
        var violations = new Violations();
        var begun = await messages.MoveNext(ct) && messages.Current.PartCase == ImportRequest.PartOneofCase.Start;
        violations.Require(begun && messages.Current.Start.Format is not null, "start", "The first message describes the file.");
        violations.ThrowIfAny();
        return new Upload(messages.Current.Start, messages);
    }

    public async Task CopyAsync(Stream to, CancellationToken ct)
    {
        while (await messages.MoveNext(ct))
        {
            var violations = new Violations();
            violations.Require(messages.Current.PartCase == ImportRequest.PartOneofCase.Chunk, "chunk", "After the first message only bytes follow.");
            violations.Require(messages.Current.Chunk.Length <= LargestChunk, "chunk", "It is at most 1 MiB.");
            violations.ThrowIfAny();
            await to.WriteAsync(messages.Current.Chunk.Memory, ct);
        }
    }

    /// <summary>What makes two uploads the same command: the description and the hash of the bytes.</summary>
    public ImportRequest Identity(string hash)
    {
        var same = new ImportRequest { Start = Start.Clone() };
        same.Start.Format.FileName = hash;
        return same;
    }
}
