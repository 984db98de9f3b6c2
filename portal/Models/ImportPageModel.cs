namespace Journey.Portal.Models;

/// <summary>One import on its own page.</summary>
public sealed record ImportPageModel(Frame Frame, ImportModel Import);
