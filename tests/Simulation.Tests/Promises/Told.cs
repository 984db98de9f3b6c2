using Journey.Messaging.Sending;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Promises;

// An event that a writer has emitted; whether it was committed is known afterwards.
internal sealed record Told(Guid Id, int Number, string Page, long Version, int Ordinal, string Type)
{
    public bool IsCommitted { get; set; }

    public IReadOnlyList<string> Handlers => Type == Noted.Type ? [nameof(PageHandler), nameof(ShelfHandler)] : [nameof(SealHandler)];

    public static Told Of(OutboxRow row, int number) => new(row.Id, number, row.Aggregate, row.Version, row.Ordinal, row.Type);

    public bool IsBefore(Told other) => Page == other.Page && (Version, Ordinal).CompareTo((other.Version, other.Ordinal)) < 0;

    public override string ToString() => $"#{Number} {Page}.{Version}{(Type == Noted.Type ? "" : "!")}";
}
