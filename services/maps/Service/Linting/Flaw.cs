namespace Journey.Maps.Linting;

/// <summary>What a rule finds at an element, and how to mend it.</summary>
internal sealed record Flaw(string Element, string What, string Mend);
