using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace Platform.Tests;

static class Loopback
{
    public static void ConfigureKestrelToLoopback(this IWebHostBuilder host) => host.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
}
