using System.Text.Json.Nodes;

namespace Journey.Local.Sample;

/// <summary>The four maps of the sample unit, in two families. A line fault is a journey of its own below the step that gets online.</summary>
internal sealed record SampleMaps(SampleMap NewHouseholds, SampleMap Movers, SampleMap Fault, SampleMap FaultInShops)
{
    const string FaultFile = "line-fault";

    public static async Task<SampleMaps> MakeAsync(SampleApi api, CancellationToken ct)
    {
        var fault = await MakeAsync(api, FaultFile, ct);
        var shops = await MakeAsync(api, "line-fault-shops", ct);
        var movers = await MakeAsync(api, "first-30-days-movers", ct);
        return new(await MakeAsync(api, "first-30-days", ct, fault.Id), movers, fault, shops);
    }

    static async Task<SampleMap> MakeAsync(SampleApi api, string name, CancellationToken ct, string fault = "")
    {
        using var file = typeof(SampleMaps).Assembly.GetManifestResourceStream(name + ".json")!;
        using var text = new StreamReader(file);
        var document = (await text.ReadToEndAsync(ct)).Replace($"\"subJourney\": \"{FaultFile}\"", $"\"subJourney\": \"{fault}\"", StringComparison.Ordinal);
        var made = await api.PostAsync("/maps", JsonNode.Parse(document)!, "map-" + name, ct);
        return new((string)made["id"]!, made["ids"]!.AsObject().ToDictionary(id => id.Key, id => (string)id.Value!));
    }
}
