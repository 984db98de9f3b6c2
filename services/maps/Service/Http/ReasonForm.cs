namespace Journey.Maps.Http;

internal sealed record ReasonForm(string Reason = "");
