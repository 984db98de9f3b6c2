using Journey.Evidence.Intake;
using Microsoft.Extensions.Configuration;

namespace Evidence.Tests.Intake;

/// <summary>Which settings say who may send where.</summary>
public sealed class IntakeSenderTests
{
    private const string North = "01900000-0000-7000-8000-000000000001";

    [Fact]
    public void A_sender_is_let_in_to_what_its_setting_names_and_nowhere_else()
    {
        var senders = Read(("Units:north", North), ("Senders:intake.shop", "north.shop, north.returns\n"));

        Assert.Equal(new Destination(Guid.Parse(North), "north", "returns"), senders.Admit("intake.shop", "north.returns"));
        Assert.Equal(
            ["no-sender", "unknown-sender", "unknown-sender", "out-of-scope", "out-of-scope"],
            new[] { (null, "north.shop"), ("intake.other", "north.shop"), ("Intake.Shop", "north.shop"), ("intake.shop", "north.other"), ("intake.shop", "north") }
                .Select(asked => Assert.Throws<RefusedMessageException>(() => senders.Admit(asked.Item1, asked.Item2)).Reason));
    }

    [Fact]
    public void Without_settings_nobody_may_send() =>
        Assert.Equal("unknown-sender", Assert.Throws<RefusedMessageException>(() => Read().Admit("intake.shop", "north.shop")).Reason);

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read(
            ("Units:north", North), ("Units:south", North), ("Units:east", "somewhere"), ("Senders:a", ""), ("Senders:b", "west.shop"), ("Senders:c", "north.Shop"), ("Senders:d", "north")));

        Assert.All(
            ["Units:south", "Units:east", "Senders:a", "the unit west", "north.Shop, which is not UNIT.SOURCE", "names north, which is not UNIT.SOURCE"],
            part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
    }

    private static IntakeSenders Read(params (string Key, string Value)[] settings) => IntakeSenders.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"Intake:{setting.Key}", setting.Value))).Build().GetSection("Intake"));
}
