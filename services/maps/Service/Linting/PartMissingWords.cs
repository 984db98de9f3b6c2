namespace Journey.Maps.Linting;

/// <summary>What is said of the nine parts where one is missing.</summary>
internal static class PartMissingWords
{
    public const string Owners = "Nobody answers for the journey.";
}
