using Journey.Gateway.Keeping;

namespace Gateway.Tests;

public sealed class SharedQuestionTests
{
    const int Askers = 4;
    const int Times = 1_200;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_answer_is_older_than_the_wish_for_it_and_many_share_one()
    {
        var question = new SharedQuestion<long>();
        var (now, asked) = (0L, 0);
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(asker => Task.Run(
            async () =>
            {
                for (var time = 0; time < Times / Askers; time++)
                {
                    var written = Interlocked.Increment(ref now);
                    var answer = await question.JoinAsync(async () =>
                    {
                        Interlocked.Increment(ref asked);
                        var read = Interlocked.Read(ref now);
                        await Task.Yield();
                        return read;
                    });
                    Assert.True(answer >= written, $"{answer} was answered to who had written {written}.");
                    // Sometimes at once, sometimes about when another question may be asked.
                    Thread.SpinWait((time * 7919 % 97) * asker * 50);
                }
            },
            Ct)));

        Assert.InRange(asked, 1, Times - 1);
    }

    [Fact]
    public async Task A_question_that_failed_fails_for_who_asked_it_and_for_nobody_later()
    {
        var question = new SharedQuestion<int>();
        var first = question.JoinAsync(() => Task.FromException<int>(new InvalidOperationException("no answer")));
        var second = question.JoinAsync(() => Task.FromResult(2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.Equal(2, await second);
        Assert.Equal(3, await question.JoinAsync(() => Task.FromResult(3)));
    }
}
