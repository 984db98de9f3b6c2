namespace Journey.Owners.Owners;

/// <summary>A handoff as maps tells it: its id, its two touchpoints, what is agreed on it, and why it is none after all. Owners derives none.</summary>
internal sealed record ToldHandoff(string Id, string From, string To, bool ChangesUnit, bool ChangesChannel, HandoffTerms Terms, string Dismissal);
