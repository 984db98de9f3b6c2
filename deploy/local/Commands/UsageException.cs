namespace Journey.Local.Commands;

/// <summary>The command cannot do what it was told, for a reason that whoever typed it can mend.</summary>
#pragma warning disable CA1032 // A usage error without words would help nobody.
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032
