using FsCheck;
using FsCheck.Fluent;
using Journey.Messaging.Hosting;
using Messaging.Tests.Towns;

namespace Messaging.Tests;

public sealed class CrashTests
{
    public static TheoryData<string> Points => [.. CrashPoint.All];

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Dying_at_any_point_loses_and_doubles_nothing(string point)
    {
        await using var country = await Country.CreateAsync();
        country.Crashes.At = (reached, times) => reached == point && times % 2 == 1 && times < 12;

        for (var n = 0; n < 12; n++)
            await country.North.NoteAsync(Country.Unit, $"{n % 3}", $"{n}");
        await country.CheckAsync(12);

        Assert.True(country.Crashes.Thrown > 0, "the point was never reached");
    }

    [Fact]
    public async Task Dying_between_commit_and_publication_delays_the_event_until_the_next_start()
    {
        await using var country = await Country.CreateAsync();
        country.Transport.Unavailable = true;
        await country.North.NoteAsync(Country.Unit, "a", "written just before the end");
        await country.RestartNorthAsync();

        country.Transport.Unavailable = false;
        await country.CheckAsync(1);
    }

    // Duplicates, reordering, lost confirmations, outages, crashes and failing handlers, drawn from a seed that a failure prints.
    [Fact]
    public void Any_interleaving_of_faults_leaves_each_event_with_one_effect() => Prop
        .ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed => RunAsync(seed).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(20260105, 7));

    private static async Task RunAsync(int seed)
    {
        await using var country = await Country.CreateAsync(Town.Hasty with { Retries = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(2), 100)], Tries = 1_000 });
        var dice = new Dice(seed);
        var faulty = true;
        country.Transport.Echoes = _ => faulty && dice.Falls(30);
        country.Transport.LosesConfirmation = _ => faulty && dice.Falls(20);
        country.Transport.Refuses = _ => faulty && dice.Falls(10);
        country.Crashes.At = (_, _) => faulty && dice.Falls(8);
        country.South.Mishaps.Befall = _ =>
        {
            if (faulty && dice.Falls(20))
                throw new InvalidOperationException("The handler fails.");
        };

        var written = 20 + dice.Roll(40);
        for (var n = 0; n < written; n++)
        {
            country.Transport.Unavailable = dice.Falls(15);
            await country.North.NoteAsync(Country.Unit, $"{dice.Roll(5)}", $"{n}");
        }

        country.Transport.Unavailable = false;
        await Task.Delay(100, TestContext.Current.CancellationToken);
        faulty = false;
        await country.CheckAsync(written);
    }
}
