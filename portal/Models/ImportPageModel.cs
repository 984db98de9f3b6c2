namespace Journey.Portal.Models;

/// <summary>One import on its own page.</summary>
internal sealed record ImportPageModel(Frame Frame, ImportModel Import);
