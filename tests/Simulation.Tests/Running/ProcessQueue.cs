namespace Simulation.Tests.Running;

// What a process could do next. Nothing of it runs by itself: whoever simulates picks an item, and what that one brings about in the same
// process runs with it. A dead process does nothing any more.
internal sealed class ProcessQueue : TaskScheduler
{
    private readonly List<Task> _ready = [];
    private readonly List<Action> _held = [];
    private bool _dead;
    private bool _running;

    public int Count => _ready.Count + _held.Count;

    public int Ready => _ready.Count;

    public override int MaximumConcurrencyLevel => 1;

    public Task Start(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    // To be gone on with at another time, from outside of any task: what waits for it may have left the scheduler.
    public void Hold(Action goOn)
    {
        if (!_dead)
            _held.Add(goOn);
    }

    public void Step(int index)
    {
        var before = _ready.Count;
        if (index < before)
        {
            var first = _ready[index];
            _ready.RemoveAt(index);
            before--;
            Run(first);
        }
        else
        {
            var goOn = _held[index - before];
            _held.RemoveAt(index - before);
            goOn();
        }

        while (_ready.Count > before)
        {
            var next = _ready[before];
            _ready.RemoveAt(before);
            Run(next);
        }
    }

    public void Die()
    {
        _dead = true;
        _ready.Clear();
        _held.Clear();
    }

    protected override void QueueTask(Task task)
    {
        if (!_dead)
            _ready.Add(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _running && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;

    private void Run(Task task)
    {
        _running = true;
        TryExecuteTask(task);
        _running = false;
    }
}
