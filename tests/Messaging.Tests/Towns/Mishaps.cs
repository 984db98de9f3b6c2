namespace Messaging.Tests.Towns;

public sealed class Mishaps
{
    public Action<Noted> Befall { get; set; } = _ => { };
}
