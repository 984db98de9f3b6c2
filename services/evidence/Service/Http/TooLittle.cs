namespace Journey.Evidence.Http;

/// <summary>Too little data is an answer of its own, never a figure of zero.</summary>
internal sealed record TooLittle(string Status, long Needed, string Basis, long Revision, bool? Partial);
