using System.Reflection;
using System.Text.Json;
using Journey.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Journey.Portal.Html;

/// <summary>Stylesheets, scripts and icons, with the fingerprints the build gave them.</summary>
internal static class StaticFiles
{
    /// <summary>The lists of files are named after an assembly: the host's when several parts are published as one, else the portal's own.</summary>
    public static string Owner => new[] { Assembly.GetEntryAssembly()?.GetName().Name, typeof(PortalHost).Assembly.GetName().Name }
        .First(name => name is not null && File.Exists(ListOf(name)))!;

    /// <summary>Plain address to fingerprinted address, for <c>@Assets[...]</c> in components.</summary>
    public static ResourceAssetCollection Addresses
    {
        get
        {
            using var list = JsonDocument.Parse(File.ReadAllText(ListOf(Owner)));
            var assets =
                from endpoint in list.RootElement.GetProperty("Endpoints").EnumerateArray()
                where endpoint.GetProperty("Selectors").GetArrayLength() == 0
                from property in endpoint.GetProperty("EndpointProperties").EnumerateArray()
                where property.GetProperty("Name").GetString() == "label"
                select new ResourceAsset(endpoint.GetProperty("Route").GetString()!, [new("label", property.GetProperty("Value").GetString()!)]);
            return new(assets.ToList());
        }
    }

    public static void MapFiles(this WebApplication app) => app.MapStaticAssets(ListOf(Owner)).IsPublic();

    public static void UseFiles(this WebApplicationBuilder builder)
    {
        // From build output the files would otherwise be compressed again at run time, at the lowest level.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        if (!Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")))
        {
            builder.WebHost.UseStaticWebAssets();
        }
    }

    static string ListOf(string name) => Path.Combine(AppContext.BaseDirectory, name + ".staticwebassets.endpoints.json");
}
