namespace Journey.Evidence.Texts;

/// <summary>A text as who reviews it sees it.</summary>
internal sealed record TextReview(Guid Id, string Source, Guid? ImportId, DateTimeOffset? Time, string? Text, TextState State, Guid? ItemId);
