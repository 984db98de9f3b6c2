using Journey.Evidence.Contracts.Events;
using Journey.Maps.Contracts.Events;
using Journey.Messaging;
using Journey.Owners.Clients;
using Journey.Owners.Contracts.Events;
using Journey.Owners.Handlers;
using Journey.Owners.Http;
using Journey.Owners.Inbox;
using Journey.Owners.Lapses;
using Journey.Owners.Organisation;
using Journey.Owners.Registers;
using Journey.Owners.Rpc;
using Journey.Owners.Sending;
using Journey.Owners.Storage;
using Journey.Platform.Clients;
using Journey.Platform.Hosting;
using Journey.Platform.Storage;
using Journey.Platform.Storage.Revisions;
using EvidenceClient = Journey.Evidence.V1.Evidence.EvidenceClient;
using MapsClient = Journey.Maps.V1.Maps.MapsClient;

namespace Journey.Owners;

/// <summary>The owners part: units, members, people, and who answers for what.</summary>
public static class OwnersHost
{
    public static WebApplication Build(PartEnvironment environment)
    {
        var builder = Part.CreateBuilder("owners", environment).AddRpc();
        builder.AddStorage<OwnersDb>();
        builder.AddMessaging<OwnersDb>("owners", Listen);
        builder.Services.AddRpcClient<MapsClient>("Services:Maps");
        builder.Services.AddRpcClient<EvidenceClient>("Services:Evidence");
        builder.Services.AddSingleton<UnitRegister>().AddSingleton<MemberRegister>().AddSingleton<PeopleRegister>().AddSingleton<TeamRegister>();
        builder.Services.AddSingleton<MapReader>().AddSingleton<MapWriter>().AddSingleton<MapRegister>().AddSingleton<AssignmentRegister>().AddSingleton<OwnershipReader>();
        builder.Services.AddSingleton<HandoffRegister>().AddSingleton<FixRegister>().AddSingleton<TrialRegister>().AddSingleton<LineReader>().AddSingleton<StumbleReader>().AddSingleton<LogReader>().AddSingleton<SprintRegister>().AddSingleton<InboxRegister>().AddSingleton<UsageReader>().AddSingleton<OrganisationRegister>().AddSingleton<EndingRegister>().AddSingleton<SessionKeyRegister>().AddHostedService<LapsePass>();
        builder.Services.AddHostedService<ReviewPass>();
        AddSending(builder);
        var app = builder.Build();
        app.UseRpc();
        app.MapGrpcService<OwnersRpc>();
        app.MapGrpcService<SessionKeysRpc>();
        app.MapGrpcService<RevisionsRpc<OwnersDb>>();
        app.MapUnits().MapMembers().MapPeople().MapTeams().MapOrganisation().MapAssignments().MapOwnership().MapHandoffs().MapFixes().MapTests().MapLines().MapSprints().MapInbox().MapWebhooks().MapUsage();
        app.MapParkedMessages("owners");
        return app;
    }

    static void Listen(MessagingBuilder<OwnersDb> messaging) => messaging
        .Handle<MapRevised, MapRevisedHandler>().Handle<DecisionRecorded, DecisionRecordedHandler>()
        .Handle<ClaimGraded, ClaimGradedHandler>().Handle<DriftDetected, DriftDetectedHandler>()
        .Handle<MapStaleRaised, MapStaleHandler>().Handle<MapStaleCleared, MapStaleHandler>()
        .Handle<MapStaleRaised, WebhookFeed<MapStaleRaised>>().Handle<MapStaleCleared, WebhookFeed<MapStaleCleared>>()
        .Handle<MapPublished, WebhookFeed<MapPublished>>().Handle<MapAttested, WebhookFeed<MapAttested>>().Handle<ChangeDeclared, WebhookFeed<ChangeDeclared>>()
        .Handle<MapRevised, WebhookFeed<MapRevised>>().Handle<DecisionRecorded, WebhookFeed<DecisionRecorded>>()
        .Handle<ClaimGraded, WebhookFeed<ClaimGraded>>().Handle<DriftDetected, WebhookFeed<DriftDetected>>()
        .Handle<OwnerAssigned, WebhookFeed<OwnerAssigned>>().Handle<OwnerLapsed, WebhookFeed<OwnerLapsed>>().Handle<HandoffOrphaned, WebhookFeed<HandoffOrphaned>>()
        .Handle<FixPlanned, WebhookFeed<FixPlanned>>().Handle<TestStarted, WebhookFeed<TestStarted>>().Handle<VerdictRecorded, WebhookFeed<VerdictRecorded>>().Handle<ReviewDue, WebhookFeed<ReviewDue>>()
        .Handle<SprintGatePassed, WebhookFeed<SprintGatePassed>>().Handle<SprintClosed, WebhookFeed<SprintClosed>>();

    static void AddSending(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Webhooks").Get<WebhookOptions>() ?? new());
        builder.Services.AddSingleton(builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new());
        builder.Services.AddSingleton(SecretSeal.Of(builder.Configuration));
        builder.Services.AddSingleton<WebhookRegister>().AddSingleton<ParcelStore>().AddSingleton<WebhookDoor>().AddSingleton<MailDoor>();
        builder.Services.AddHostedService<Courier>().AddHostedService<MorningPass>();
    }
}
