namespace Journey.Maps.Decisions;

/// <summary>What is put off, and what would bring it back.</summary>
internal sealed record Deferral(string What = "", string RevisitTrigger = "");
