using System.Threading.RateLimiting;
using Journey.Gateway.Errors;
using Journey.Gateway.Identity;

namespace Journey.Gateway;

/// <summary>How much one caller may ask: generous, so that one cannot take everything.</summary>
internal static class Limits
{
    public static void AddLimits(this WebApplicationBuilder builder, GatewayOptions options) => builder.Services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(CallerOf(context), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Burst,
                TokensPerPeriod = options.RequestsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0
            }));
        limiter.OnRejected = (rejected, _) => throw GatewayErrors.TooManyRequests(
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    });

    // Who has not proven anything is counted by address, so that guessing tokens is limited too.
    static string CallerOf(HttpContext context) =>
        context.Features.Get<Visitor>() is { } visitor ? "subject " + visitor.Subject : "address " + context.Connection.RemoteIpAddress;
}
