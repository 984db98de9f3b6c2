namespace Journey.Maps.Http;

internal sealed record NoteForm(string Note = "");
