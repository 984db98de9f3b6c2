using Journey.Platform.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Journey.Platform.Storage;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth<TDb>(UnitOfWork<TDb> work) : IHealthCheck where TDb : JourneyDb
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await work.ReadAsync(Guid.Empty, (db, ct) => db.Database.SqlQuery<int>($"select 1 as \"Value\"").SingleAsync(ct), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (JourneyException e)
        {
            return HealthCheckResult.Unhealthy(exception: e);
        }
    }
}
