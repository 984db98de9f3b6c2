namespace Journey.Gateway.Identity;

/// <summary>Who a request says it comes from, proven by a token or a session. What that person may do is never part of it.</summary>
internal sealed record Visitor(string Subject, string Name, bool Organisation);
