namespace Journey.Servers;

/// <summary>A server that could not be started, with what it said.</summary>
public sealed class ServerException : Exception
{
    /// <summary>Says nothing.</summary>
    public ServerException()
    {
    }

    /// <summary>With what the server said.</summary>
    public ServerException(string message) : base(message)
    {
    }

    /// <summary>With what the server said, and why.</summary>
    public ServerException(string message, Exception inner) : base(message, inner)
    {
    }
}
