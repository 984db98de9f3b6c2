namespace Journey.Owners.Sprints;

/// <summary>What a log shows of a touchpoint: customers who reached it, and how many of them did not reach the next mandatory one in time.</summary>
internal sealed record SeenLoss(string Touchpoint, long Reached, long Lost);
