using System.Text.Encodings.Web;
using System.Text.Unicode;
using Journey.Platform.Clients;
using Journey.Platform.Hosting;
using Journey.Portal.Clients;
using Journey.Portal.Endpoints;
using Journey.Portal.Html;
using Microsoft.AspNetCore.DataProtection;

namespace Journey.Portal;

/// <summary>The portal: pages for people, composed from the three services.</summary>
public static class PortalHost
{
    /// <summary>Builds the portal; it keeps nothing, so it may run in any number.</summary>
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder(StaticFiles.Owner, environment);
        builder.AddPages();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddRazorComponents();
        builder.Services.KeepNoKeys();
        builder.Services.AddIdentity();
        builder.Services.AddRpcClient<Maps.V1.Maps.MapsClient>("Services:Maps");
        builder.Services.AddRpcClient<Evidence.V1.Evidence.EvidenceClient>("Services:Evidence");
        builder.Services.AddRpcClient<Owners.V1.Owners.OwnersClient>("Services:Owners");
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<PartCalls>();
        builder.Services.AddSingleton<ParkedClient>();
        builder.Services.AddSingleton<WebhookClient>();
        builder.Services.AddScoped<Parts>();

        var app = builder.Build();
        app.UsePages();
        app.MapHealth();
        app.MapFiles();
        MapPages(app.MapGroup("").WithMetadata(StaticFiles.Addresses));
        app.RequireRules();
        return app;
    }

    // No page protects anything; the keys for it would still be written to the disk at every start.
    static void KeepNoKeys(this IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(IDataProtectionBuilder).Assembly));
    }

    static void MapPages(IEndpointRouteBuilder pages)
    {
        pages.MapLanguage();
        pages.MapUnits();
        pages.MapMaps();
        pages.MapElements();
        pages.MapVersions();
        pages.MapPresence();
        pages.MapComments();
        pages.MapSearch();
        pages.MapSegments();
        pages.MapShares();
        pages.MapShared();
        pages.MapClaims();
        pages.MapItems();
        pages.MapFindings();
        pages.MapDrafts();
        pages.MapOwners();
        pages.MapPeople();
        pages.MapOrganisation();
        pages.MapHandoffs();
        pages.MapDrift();
        pages.MapStakes();
        pages.MapStaleness();
        pages.MapChanges();
        pages.MapPortfolio();
        pages.MapWebhooks();
        pages.MapFixes();
        pages.MapDecisions();
        pages.MapLint();
        pages.MapPublication();
        pages.MapTrials();
        pages.MapSprints();
        pages.MapInbox();
        pages.MapCompare();
        pages.MapBackstage();
        MapEvidence(pages);
        pages.MapOperations();
    }

    static void MapEvidence(IEndpointRouteBuilder pages)
    {
        pages.MapSources();
        pages.MapPaths();
        pages.MapImports();
        pages.MapImportControl();
        pages.MapCases();
        pages.MapLogs();
        pages.MapTouchpoints();
        pages.MapTexts();
    }
}
