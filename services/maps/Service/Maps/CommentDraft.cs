namespace Journey.Maps.Maps;

internal sealed record CommentDraft(string Text = "", string Element = "", string ReplyTo = "");
