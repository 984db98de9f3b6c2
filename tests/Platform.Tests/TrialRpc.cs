using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Platform.Storage;
using Platform.Tests.Trial;

namespace Platform.Tests;

sealed class TrialRpc(UnitOfWork<TrialDb> work) : Trials.TrialsBase
{
    [IsPublic]
    public override Task<TrialReply> Fail(FailRequest request, ServerCallContext context) => throw TrialErrors.Of(request.Kind);

    [IsPublic]
    public override async Task FailInStream(FailRequest request, IServerStreamWriter<TrialReply> responseStream, ServerCallContext context)
    {
        await responseStream.WriteAsync(new TrialReply { Text = "first" }, context.CancellationToken);
        throw TrialErrors.Of(request.Kind);
    }

    [Needs(Role.Viewer)]
    public override Task<TrialReply> Read(TrialRequest request, ServerCallContext context) => Answer(context);

    [Needs(Role.Approver)]
    public override Task<TrialReply> Publish(TrialRequest request, ServerCallContext context) => Answer(context);

    [NeedsOrganisation]
    public override Task<TrialReply> MakeUnit(TrialRequest request, ServerCallContext context) => Answer(context);

    [NeedsGateway]
    public override Task<TrialReply> Resolve(TrialRequest request, ServerCallContext context) => Answer(context);

    [NeedsSignIn]
    public override Task<TrialReply> Greet(TrialRequest request, ServerCallContext context) => Answer(context);

    [IsPublic]
    public override async Task<TrialReply> Wait(WaitRequest request, ServerCallContext context)
    {
        await Task.Delay(request.Milliseconds, context.CancellationToken);
        return new TrialReply { Text = "waited" };
    }

    [Needs(Role.Contributor)]
    public override Task<TrialReply> Note(TrialRequest request, ServerCallContext context) => work.WriteAsync(
        Command.From(context, request),
        (db, _) =>
        {
            var note = new Note { Id = Guid.CreateVersion7(), Text = request.Text };
            db.Notes.Add(note);
            return Task.FromResult(new TrialReply { Text = note.Id.ToString() });
        },
        context.CancellationToken);

    static Task<TrialReply> Answer(ServerCallContext context) =>
        Task.FromResult(new TrialReply { Text = context.GetHttpContext().Caller().Subject });
}
