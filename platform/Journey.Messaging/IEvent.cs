namespace Journey.Messaging;

/// <summary>Something that happened, told to whoever listens. Carries state and version, never increments.</summary>
public interface IEvent
{
    /// <summary>Name on the wire: <c>journey.PART.NAME.vN</c>. The version is part of the name.</summary>
    static abstract string Type { get; }
}
