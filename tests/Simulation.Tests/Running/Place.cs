using Journey.Messaging;
using Journey.Messaging.Hosting;
using Journey.Messaging.Receiving;
using Journey.Platform.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Simulation.Tests.Towns;

namespace Simulation.Tests.Running;

// Where processes run, one after the other: what may outlive them and is costly to make.
internal sealed class Place : ICrashPoints, IDisposable
{
    private readonly ServiceProvider _services;

    public Place(string name, Store store)
    {
        Name = name;
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Mishaps)
            .AddSingleton<IInterceptor>(new Hesitation(this));
        var messaging = new MessagingBuilder<TownDb>(services)
            .Handle<Noted, PageHandler>()
            .Handle<Noted, ShelfHandler>()
            .Handle<Sealed, SealHandler>();
        Routes = messaging.Routes;
        _services = services.BuildServiceProvider();
        Contexts = store.ContextsFor(_services);
        Telemetry = new MessagingTelemetry(new ConsumerName(name), State);
    }

    public string Name { get; }

    public PlaceClock Clock { get; } = new();

    public Mishaps Mishaps { get; } = new();

    public MessagingState State { get; } = new();

    public MessagingTelemetry Telemetry { get; }

    public Contexts<TownDb> Contexts { get; }

    public ILookup<string, Route<TownDb>> Routes { get; }

    public IServiceScopeFactory Scopes => _services.GetRequiredService<IServiceScopeFactory>();

    public Episode Episode { get; private set; } = null!;

    public ProcessQueue Queue { get; private set; } = new();

    public bool IsAlive { get; private set; }

    public bool IsPaused { get; private set; }

    public bool CanRun => IsAlive && !IsPaused;

    public void Enter(Episode episode)
    {
        Episode = episode;
        Mishaps.Befall = handler => episode.Befall(this, handler);
    }

    public void Rise(TimeSpan ahead)
    {
        (IsAlive, IsPaused, Queue) = (true, false, new ProcessQueue());
        Clock.Follow(Episode.Time, ahead);
        Tell(ahead == TimeSpan.Zero ? "starts" : $"starts, its clock {ahead.TotalSeconds} s ahead");
    }

    public void Die()
    {
        IsAlive = false;
        Queue.Die();
    }

    public void Pause()
    {
        IsPaused = true;
        Clock.Freeze();
        Tell("is paused");
    }

    public void Wake(bool late)
    {
        IsPaused = false;
        Clock.Thaw(late);
        Tell(late ? "wakes, its clock late" : "wakes");
    }

    public bool Hesitates() => Episode.Hesitates(this);

    public void Reach(string point) => Episode.Reach(this, point);

    public void Tell(string what) => Episode.Tell($"{Name} {what}");

    public void Dispose()
    {
        Telemetry.Dispose();
        _services.Dispose();
    }
}
