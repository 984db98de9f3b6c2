using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Clients;
using Journey.Owners.Handlers;
using Journey.Owners.Http;
using Journey.Owners.Inbox;
using Journey.Owners.Lapses;
using Journey.Owners.Organisation;
using Journey.Owners.Registers;
using Journey.Owners.Rpc;
using Journey.Owners.Storage;
using Journey.Platform.Clients;
using Journey.Platform.Hosting;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;
using MapsClient = Journey.Maps.V1.Maps.MapsClient;

namespace Journey.Owners;

/// <summary>The owners part: units, members, people, and who answers for what.</summary>
public static class OwnersHost
{
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("owners", environment).AddRpc();
        builder.AddStorage<OwnersDb>();
        builder.AddMessaging<OwnersDb>("owners", messaging => messaging
            .Handle<MapRevised, MapRevisedHandler>().Handle<DecisionRecorded, DecisionRecordedHandler>()
            .Handle<ClaimGraded, ClaimGradedHandler>().Handle<DriftDetected, DriftDetectedHandler>());
        builder.Services.AddRpcClient<MapsClient>("Services:Maps");
        builder.Services.AddSingleton<UnitRegister>().AddSingleton<MemberRegister>().AddSingleton<PeopleRegister>().AddSingleton<TeamRegister>();
        builder.Services.AddSingleton<MapReader>().AddSingleton<MapWriter>().AddSingleton<MapRegister>().AddSingleton<AssignmentRegister>().AddSingleton<OwnershipReader>();
        builder.Services.AddSingleton<HandoffRegister>().AddSingleton<FixRegister>().AddSingleton<TrialRegister>().AddSingleton<LineReader>().AddSingleton<SprintRegister>().AddSingleton<InboxRegister>().AddSingleton<OrganisationRegister>().AddSingleton<EndingRegister>().AddSingleton<SessionKeyRegister>().AddHostedService<LapsePass>();
        builder.Services.AddHostedService<ReviewPass>();
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<OwnersRpc>();
        app.MapGrpcService<SessionKeysRpc>();
        app.MapGrpcService<RevisionsRpc<OwnersDb>>();
        app.MapUnits().MapMembers().MapPeople().MapTeams().MapOrganisation().MapAssignments().MapOwnership().MapHandoffs().MapFixes().MapTests().MapLines().MapSprints().MapInbox();
        app.MapParkedMessages("owners");
        return app;
    }
}
