using System.Diagnostics.Metrics;
using Journey.Evidence.Imports;

namespace Journey.Evidence.Intake;

/// <summary>What becomes of messages and of the records in them; meter <c>Journey.Evidence</c>.</summary>
internal sealed class IntakeTelemetry : IDisposable
{
    public const string Name = "Journey.Evidence";
    public const string Messages = "journey.intake.messages";
    public const string Records = "journey.intake.records";
    private const string Outcome = "journey.outcome";
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _messages;
    private readonly Counter<long> _records;

    public IntakeTelemetry()
    {
        _messages = _meter.CreateCounter<long>(Messages, "{message}", "Messages of systems outside, by what became of them");
        _records = _meter.CreateCounter<long>(Records, "{record}", "Records in the messages that were taken");
    }

    public void Taken(Appended appended)
    {
        _messages.Add(1, new KeyValuePair<string, object?>(Outcome, "taken"));
        _records.Add(appended.Accepted, new KeyValuePair<string, object?>(Outcome, "accepted"));
        _records.Add(appended.Corrected, new KeyValuePair<string, object?>(Outcome, "corrected"));
        _records.Add(appended.Duplicates, new KeyValuePair<string, object?>(Outcome, "duplicate"));
        _records.Add(appended.Rejected, new KeyValuePair<string, object?>(Outcome, "rejected"));
    }

    public void Refused(string reason) => _messages.Add(1, new(Outcome, "refused"), new("journey.reason", reason));

    /// <summary>A message has to wait: for the store, or for another attempt.</summary>
    public void Delayed(string reason) => _messages.Add(1, new(Outcome, "delayed"), new("journey.reason", reason));

    public void Dispose() => _meter.Dispose();
}
