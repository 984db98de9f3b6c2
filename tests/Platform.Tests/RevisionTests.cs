using Grpc.Core;
using Journey.Platform.Identity;
using Journey.Platform.V1;

namespace Platform.Tests;

public sealed class RevisionTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_of_a_stream_is_answered_with_at_least_what_was_written_before_it()
    {
        await using var part = await TrialPart.StartAsync();
        using var stream = Ask(part, part.Token(gateway: true));
        for (var question = 1; question <= 20; question++)
        {
            await WriteAsync(part, "acme", $"note {question}");
            await stream.RequestStream.WriteAsync(About("acme", question), Ct);
            Assert.True(await stream.ResponseStream.MoveNext(Ct));
            Assert.Equal((question, question), (stream.ResponseStream.Current.Question, stream.ResponseStream.Current.Revision));
        }

        await stream.RequestStream.WriteAsync(About("bolt", 21), Ct);
        Assert.True(await stream.ResponseStream.MoveNext(Ct));
        Assert.Equal((21, 0), (stream.ResponseStream.Current.Question, stream.ResponseStream.Current.Revision));
    }

    [Fact]
    public async Task Many_questions_at_once_have_an_answer_each()
    {
        await using var part = await TrialPart.StartAsync();
        await WriteAsync(part, "acme", "one");
        using var stream = Ask(part, part.Token(gateway: true));
        for (var question = 0; question < 200; question++)
        {
            await stream.RequestStream.WriteAsync(About("acme", question), Ct);
        }

        await stream.RequestStream.CompleteAsync();
        var answers = await stream.ResponseStream.ReadAllAsync(Ct).ToListAsync(Ct);

        Assert.Equal(Enumerable.Range(0, 200).Select(number => (long)number), answers.Select(answer => answer.Question).Order());
        Assert.All(answers, answer => Assert.Equal(1, answer.Revision));
    }

    [Fact]
    public async Task A_part_that_stops_ends_the_stream_and_does_not_wait_for_who_asks()
    {
        await using var part = await TrialPart.StartAsync();
        using var stream = Ask(part, part.Token(gateway: true));
        await stream.RequestStream.WriteAsync(About("acme", 1), Ct);
        Assert.True(await stream.ResponseStream.MoveNext(Ct));

        var next = stream.ResponseStream.MoveNext(Ct);
        await part.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), Ct);

        Assert.False(await MoreAsync(next));
    }

    [Fact]
    public async Task Only_the_gateway_asks_and_only_about_units()
    {
        await using var part = await TrialPart.StartAsync();
        using var admin = Ask(part, part.Token(Role.Admin));
        Assert.Equal(StatusCode.PermissionDenied, (await Assert.ThrowsAsync<RpcException>(() => admin.ResponseStream.MoveNext(Ct))).StatusCode);

        using var gateway = Ask(part, part.Token(gateway: true));
        await gateway.RequestStream.WriteAsync(new() { Question = 1, UnitId = "acme" }, Ct);
        Assert.Equal(StatusCode.InvalidArgument, (await Assert.ThrowsAsync<RpcException>(() => gateway.ResponseStream.MoveNext(Ct))).StatusCode);
    }

    static AsyncDuplexStreamingCall<RevisionQuestion, RevisionAnswer> Ask(TrialPart part, string token) =>
        new Revisions.RevisionsClient(part.Channel).AnswerRevisions(new Metadata { { "authorization", "Bearer " + token } }, cancellationToken: Ct);

    // The end of the connection may come before that of the stream: either says that nothing more comes.
    static async Task<bool> MoreAsync(Task<bool> next)
    {
        try
        {
            return await next;
        }
        catch (RpcException e) when (e.StatusCode is StatusCode.Internal or StatusCode.Unavailable)
        {
            return false;
        }
    }

    static RevisionQuestion About(string unit, long question) => new() { Question = question, UnitId = Units.Of(unit).ToString() };

    static Task<int> WriteAsync(TrialPart part, string unit, string text) => part.Work.WriteAsync(
        Units.Of(unit),
        (db, _) =>
        {
            db.Notes.Add(new Note { Id = Guid.CreateVersion7(), UnitId = Units.Of(unit), Text = text });
            return Task.FromResult(0);
        },
        Ct);
}
