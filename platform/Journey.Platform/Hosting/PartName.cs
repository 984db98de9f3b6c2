namespace Journey.Platform.Hosting;

/// <summary>The part's name and the domain of its error reasons.</summary>
internal sealed record PartName(string Value)
{
    public string Domain => $"journey.{Value}";
}
