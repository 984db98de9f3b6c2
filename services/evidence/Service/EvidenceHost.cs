using Journey.Evidence.Beliefs;
using Journey.Evidence.Claims;
using Journey.Evidence.Comparison;
using Journey.Evidence.Conformance;
using Journey.Evidence.Drafts;
using Journey.Evidence.Drift;
using Journey.Evidence.Figures;
using Journey.Evidence.Handlers;
using Journey.Evidence.Handoffs;
using Journey.Evidence.Http;
using Journey.Evidence.Identity;
using Journey.Evidence.Imports;
using Journey.Evidence.Intake;
using Journey.Evidence.Logs;
using Journey.Evidence.Previews;
using Journey.Evidence.Rpc;
using Journey.Evidence.Sources;
using Journey.Evidence.Stakes;
using Journey.Evidence.Storage;
using Journey.Evidence.Stumbling;
using Journey.Evidence.Touchpoints;
using Journey.Evidence.Texts;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Contracts.Events;
using Journey.Platform.Clients;
using Journey.Platform.Hosting;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;

namespace Journey.Evidence;

/// <summary>The evidence service as a part: alone in a process or beside the others.</summary>
public static class EvidenceHost
{
    /// <summary>Builds the part. Settings: <c>Data:Path</c> for keys and files, <c>Pseudonyms:RootKey</c>, <c>Services:Maps</c>, <c>Intake</c>, and those of the platform.</summary>
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("evidence", environment);
        builder.AddRpc();
        builder.AddStorage<EvidenceDb>();
        builder.AddMessaging<EvidenceDb>("evidence", messages => messages
            .Handle<MapRevised, MapRevisedHandler>()
            .Handle<MapPublished, MapPublishedHandler>()
            .Handle<MapAttested, MapAttestedHandler>()
            .Handle<TermsMerged, TermsMergedHandler>()
            .Handle<VerdictRecorded, VerdictRecordedHandler>());
        AddEvidence(builder);
        builder.AddEventIntake();
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<EvidenceRpc>();
        app.MapGrpcService<RevisionsRpc<EvidenceDb>>();
        app.MapEvidence();
        app.MapParkedMessages("evidence");
        return app;
    }

    private static void AddEvidence(WebApplicationBuilder builder)
    {
        var data = builder.Configuration["Data:Path"] is { Length: > 0 } path ? path : throw new InvalidOperationException("Data:Path is not set.");
        var services = builder.Services;
        services.AddSingleton(new UnitKeys(Path.Combine(data, "keys"), UnitKeys.RootOf(builder.Configuration["Pseudonyms:RootKey"])));
        services.AddSingleton(new Spool(Path.Combine(data, "spool")));
        AddIntake(services);
        AddFigures(services);
        AddClaims(services);
        services.AddRpcClient<Maps.V1.Maps.MapsClient>("Services:Maps");
    }

    private static void AddIntake(IServiceCollection services)
    {
        services.AddSingleton<SourceVerbs>();
        services.AddSingleton<ImportVerbs>();
        services.AddSingleton<ImportSignal>();
        services.AddSingleton<ImportEnding>();
        services.AddSingleton<ImportControl>();
        services.AddSingleton<ImportRate>();
        services.AddSingleton<WordBooks>();
        services.AddSingleton<ImportRun>();
        services.AddHostedService<ImportWorker>();
        services.AddSingleton<RejectVerbs>();
        services.AddHostedService<RejectPurge>();
        services.AddSingleton<RecordVerbs>();
        services.AddSingleton<MappingVerbs>();
        services.AddSingleton<PreviewVerbs>();
        services.AddSingleton<TextVerbs>();
    }

    private static void AddFigures(IServiceCollection services)
    {
        services.AddSingleton<LogVerbs>();
        services.AddSingleton<LogSignal>();
        services.AddSingleton<LogProjector>();
        services.AddHostedService<LogWorker>();
        services.AddSingleton<ScanCache>();
        services.AddSingleton<OpenedRanges>();
        services.AddSingleton<FigureVerbs>();
        services.AddSingleton<DriverVerbs>();
        services.AddSingleton<DayVerbs>();
        services.AddSingleton<ScoreVerbs>();
        services.AddSingleton<QualityVerbs>();
        services.AddSingleton<CaseVerbs>();
        services.AddSingleton<AllFigures>();
        services.AddSingleton<TouchpointVerbs>();
        services.AddSingleton<ConformanceVerbs>();
        services.AddSingleton<BeliefVerbs>();
        services.AddSingleton<SegmentVerbs>();
        services.AddSingleton<DriftVerbs>();
        services.AddSingleton<HandoffVerbs>();
        services.AddSingleton<StumbleVerbs>();
        services.AddSingleton<StakeVerbs>();
        services.AddHostedService<DriftPass>();
    }

    private static void AddClaims(IServiceCollection services)
    {
        services.AddSingleton<ItemVerbs>();
        services.AddSingleton<ClaimVerbs>();
        services.AddSingleton<CitationVerbs>();
        services.AddSingleton<FindingVerbs>();
        services.AddSingleton<DraftReading>();
        services.AddSingleton<DraftVerbs>();
        services.AddHostedService<DailyGrading>();
        services.AddSingleton<MapClaiming>();
        services.AddSingleton<MapClaims>();
        services.AddSingleton<MapReader>();
        services.AddSingleton<Regrading>();
        services.AddSingleton<TestResults>();
    }
}
