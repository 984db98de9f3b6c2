namespace Journey.Local.Commands;

/// <summary>One thing the doctor looked at.</summary>
internal sealed record Finding(bool Good, string Text);
