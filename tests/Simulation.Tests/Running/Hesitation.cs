using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Simulation.Tests.Running;

// Lets others go first before a transaction begins. Transactions themselves are one step: SQLite lets nobody else write in between.
internal sealed class Hesitation(Place place) : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        place.Hesitates() ? WaitAsync(result) : new(result);

    private async ValueTask<InterceptionResult> WaitAsync(InterceptionResult result)
    {
        var turn = new TaskCompletionSource();
        place.Queue.Hold(turn.SetResult);
        await turn.Task.ConfigureAwait(false);
        return result;
    }
}
