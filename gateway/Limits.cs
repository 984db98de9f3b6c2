using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Journey.Caching;
using Journey.Gateway.Errors;
using Journey.Gateway.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace Journey.Gateway;

/// <summary>How much one caller may ask: generous, so that one cannot take everything.</summary>
internal static class Limits
{
    public static void AddLimits(this WebApplicationBuilder builder, GatewayOptions options)
    {
        builder.Services.AddRateLimiter(limiter => limiter.OnRejected = (rejected, _) => throw GatewayErrors.TooManyRequests(
            rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1)));
        builder.Services.AddOptions<RateLimiterOptions>().Configure<SharedMemory>((limiter, memory) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.Get(CallerOf(context), caller => new SharedBucket(Bucket(options), memory, NameOf(caller)))));
    }

    static TokenBucketRateLimiterOptions Bucket(GatewayOptions options) => new()
    {
        TokenLimit = options.Burst,
        TokensPerPeriod = options.RequestsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    // Who has not proven anything is counted by address, so that guessing tokens is limited too.
    static string CallerOf(HttpContext context) =>
        context.Features.Get<Visitor>() is { } visitor ? "subject " + visitor.Subject : "address " + context.Connection.RemoteIpAddress;

    // The shared memory need not know who asks.
    static string NameOf(string caller) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caller))[..16]);
}
