namespace Journey.Evidence.Reading;

/// <summary>The bytes below a format cannot be read on. Where it happened is known only to who reads the format.</summary>
internal sealed class UnreadableException(string reason, Exception? cause = null) : Exception(reason, cause);
