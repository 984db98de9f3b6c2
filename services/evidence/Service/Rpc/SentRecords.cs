using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;
using Journey.Evidence.Imports;
using Journey.Evidence.Reading;
using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Evidence.Rpc;

/// <summary>Records that came in messages: where they go first, then one a message.</summary>
internal sealed class SentRecords(string sourceKey, List<Record> records, long bytes, string digest)
{
    public static Mapping Mapping { get; } = new Mapping { Format = Mapping.Ndjson }.Canonical();

    public string SourceKey { get; } = sourceKey;

    public long Bytes { get; } = bytes;

    public string Digest { get; } = digest;

    public static async Task<SentRecords> ReadAsync(IAsyncStreamReader<AppendRequest> messages, CancellationToken ct)
    {
        var violations = new Violations();
        var begun = await messages.MoveNext(ct) && messages.Current.PartCase == AppendRequest.PartOneofCase.Start;
        violations.Require(begun, "start", "The first message names the source.");
        violations.ThrowIfAny();
        var source = messages.Current.Start.SourceKey;
        var records = new List<Record>();
        var bytes = 0L;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (await messages.MoveNext(ct))
        {
            violations.Require(messages.Current.PartCase == AppendRequest.PartOneofCase.Record, "record", "After the first message only records follow.");
            violations.ThrowIfAny();
            var record = messages.Current.Record.ToByteArray();
            bytes += record.Length;
            if (records.Count == RecordVerbs.Most || bytes > RecordVerbs.MostBytes)
            {
                throw new BodyTooLarge($"A call takes at most {RecordVerbs.Most} records and {RecordVerbs.MostBytes} bytes.");
            }

            hash.AppendData(BitConverter.GetBytes(record.Length));
            hash.AppendData(record);
            records.Add(messages.Current.Record);
        }

        return new SentRecords(source, records, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What makes two calls the same command.</summary>
    public AppendRequest Identity() => new() { Record = new Record { CaseId = SourceKey, Id = Digest } };

    public IFeed Open(Columns columns) => new RecordFeed(records, columns);
}
