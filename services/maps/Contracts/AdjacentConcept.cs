namespace Journey.Maps.Contracts;

/// <summary>A concept that lies next to journey mapping, and what is said of it on every map.</summary>
/// <param name="Key">As the API's paths name it.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Difference">What it does that a journey map does not.</param>
/// <param name="WhyReadTogether">What reading both gives.</param>
public sealed record AdjacentConcept(string Key, string Name, string Difference, string WhyReadTogether);
