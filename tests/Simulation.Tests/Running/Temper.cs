using Journey.Messaging.Hosting;

namespace Simulation.Tests.Running;

// Which faults a seed has and how often, in percent of the occasions or as weights. Each seed leaves some out, so that the others show.
internal sealed record Temper
{
    public required int Notes { get; init; }

    public required int Pages { get; init; }

    public required int Steps { get; init; }

    public required int Crash { get; init; }

    public required int Kill { get; init; }

    public required int Pause { get; init; }

    public required int Stop { get; init; }

    public required int Disaster { get; init; }

    public required int Hesitation { get; init; }

    public required int Outage { get; init; }

    public required int Loss { get; init; }

    public required int Refusal { get; init; }

    public required int Echo { get; init; }

    public required int Mishap { get; init; }

    public required int Skew { get; init; }

    // A broker answers when it has stored a message; the transport of one process when it was handled.
    public required bool AnswersEarly { get; init; }

    public required MessagingOptions Options { get; init; }

    public static Temper Draw(Dice dice)
    {
        var early = dice.Falls(50);
        return new Temper
        {
            Notes = 3 + dice.Roll(4),
            Pages = 1 + dice.Roll(3),
            Steps = 30 + dice.Roll(40),
            Crash = Sometimes(dice, 12),
            Kill = Sometimes(dice, 3),
            Pause = Sometimes(dice, 4),
            Stop = Sometimes(dice, 2),
            Disaster = early ? 0 : Sometimes(dice, 1),
            Hesitation = Sometimes(dice, 15),
            Outage = Sometimes(dice, 3),
            Loss = Sometimes(dice, 25),
            Refusal = Sometimes(dice, 20),
            Echo = Sometimes(dice, 60),
            Mishap = Sometimes(dice, 30),
            Skew = Sometimes(dice, 10),
            AnswersEarly = early,
            Options = OptionsOf(dice),
        };
    }

    private static MessagingOptions OptionsOf(Dice dice) => new()
    {
        Batch = dice.Falls(30) ? 2 : 256,
        Tries = dice.Falls(30) ? 2 : 10,
        Retries = dice.Falls(40) ? [TimeSpan.FromSeconds(1)] : [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1)],
    };

    private static int Sometimes(Dice dice, int atMost) => dice.Falls(50) ? 1 + dice.Roll(atMost) : 0;
}
