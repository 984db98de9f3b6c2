namespace Journey.Messaging.Hosting;

internal sealed class NoCrashPoints : ICrashPoints
{
    public void Reach(string point)
    {
    }
}
