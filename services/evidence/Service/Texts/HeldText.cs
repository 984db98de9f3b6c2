namespace Journey.Evidence.Texts;

/// <summary>A text of a record: held back until somebody decides, then citable or gone.</summary>
internal sealed record HeldText(Guid Id, int SourceNo, int ImportNo, DateTimeOffset? Time, TextState State, Guid? ItemId, string? Text);
