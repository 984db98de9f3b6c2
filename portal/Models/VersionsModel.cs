using Journey.Portal.Clients;

namespace Journey.Portal.Models;

/// <summary>What became of a map, newest first.</summary>
public sealed record VersionsModel(MapView View, IReadOnlyList<ChangeSetModel> Sets, string Next)
{
    /// <summary>What was refused, and where; null where nothing was.</summary>
    internal Refusal? Wrong { get; init; }

    /// <summary>Number of the change set whose reason was refused.</summary>
    public int WrongAt { get; init; }

    /// <summary>The reason that was typed there.</summary>
    public string Typed { get; init; } = "";

    /// <summary>What others did since the page was opened on which something was to be taken back.</summary>
    public Meanwhile? Meanwhile { get; init; }
}
