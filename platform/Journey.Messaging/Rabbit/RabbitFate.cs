namespace Journey.Messaging.Rabbit;

/// <summary>What becomes of a dead letter that was looked at.</summary>
internal enum RabbitFate
{
    Stays,
    Goes,
}
