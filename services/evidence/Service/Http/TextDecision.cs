using System.Text.Json.Serialization;

namespace Journey.Evidence.Http;

/// <summary>What is decided about a text: accept or withhold; the words as they may be cited, where some had to go.</summary>
internal sealed record TextDecision([property: JsonRequired] string Decision, string? Text = null);
