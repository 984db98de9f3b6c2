using System.Text.Json;
using System.Text.RegularExpressions;
using Journey.Messaging;

namespace Contracts.Tests;

// The samples are the wire contract. A released one is never edited: another shape is another version of the name.
public sealed partial class EventSampleTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Types => [.. Events.All.Select(Events.TypeOf)];

    [Fact]
    public void Every_event_has_an_example_and_every_sample_an_event()
    {
        Assert.Equal(Events.All.Select(Events.TypeOf).Order(), Events.Examples.Keys.Select(Events.TypeOf).Order());
        Assert.Equal(
            Events.All.Select(type => Events.SampleOf(Events.TypeOf(type))).Order(),
            Repository.Services.SelectMany(service => Directory.GetFiles(Repository.Samples(service), "*.json")).Order());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_event_is_written_as_its_sample_says(string type)
    {
        var envelope = Events.Examples.Single(example => Events.TypeOf(example.Key) == type).Value;
        using var written = JsonDocument.Parse(envelope.ToBytes());
        var text = JsonSerializer.Serialize(written, Indented) + "\n";

        Assert.True(File.Exists(Events.SampleOf(type)), $"{Events.SampleOf(type)} is missing. Once reviewed it would say:\n{text}");
        Assert.Equal(File.ReadAllText(Events.SampleOf(type)), text);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_sample_is_read_back_without_loss(string type)
    {
        var bytes = File.ReadAllBytes(Events.SampleOf(type));
        Assert.True(Envelope.TryRead(bytes, out var envelope, out var reason), reason);

        using var sample = JsonDocument.Parse(bytes);
        using var again = JsonDocument.Parse(envelope.ToBytes());
        Assert.True(JsonElement.DeepEquals(sample.RootElement, again.RootElement));
        Assert.Equal(envelope.Context, Events.Examples.Values.Single(example => example.Type == type).Context);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Names_on_the_wire_say_part_event_and_version(string type)
    {
        Assert.Matches(Name(), type);
        Assert.Contains(Events.ServiceOf(type), Repository.Services);
    }

    [GeneratedRegex(@"^journey\.[a-z]+\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$")]
    private static partial Regex Name();
}
