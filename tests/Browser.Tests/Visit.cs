using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One person's browser. Whatever a page does that it should not is kept, and told at the end.</summary>
public sealed class Visit : IAsyncDisposable
{
    // Both are told through the console, so that a page that has gone on meanwhile has still been heard. A browser expects a page to move for half
    // a second after somebody's input; what an answer to that input puts in is expected however long the answer took.
    const string Observe =
        """
        document.addEventListener("securitypolicyviolation", e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`));
        let asked = -1e9;
        addEventListener("htmx:beforeSwap", e => { if (e.detail.requestConfig?.triggeringEvent?.isTrusted) asked = performance.now(); });
        const expected = e => e.hadRecentInput || (e.startTime >= asked - 20 && e.startTime < asked + 500);
        new PerformanceObserver(list => { for (const e of list.getEntries()) if (!expected(e)) console.debug(`shift ${e.value} ${location.pathname} ${e.sources.map(s => s.node?.outerHTML?.slice(0, 80)).join(" | ")}`); })
          .observe({ type: "layout-shift", buffered: true });
        """;

    readonly Stage _stage;
    readonly IBrowserContext _context;
    readonly ConcurrentQueue<string> _wrong = [];
    readonly ConcurrentQueue<(double Value, string What)> _shifts = [];

    Visit(Stage stage, IBrowserContext context) => (_stage, _context) = (stage, context);

    public IPage Page { get; private set; } = null!;

    /// <summary>Answers other than success that a test asks for on purpose: the browser reports them as errors of the console.</summary>
    public int? Expected { get; set; }

    public double Shifted => _shifts.Sum(shift => shift.Value);

    public string Shifts => string.Join('\n', _shifts.Select(shift => $"{shift.Value} {shift.What}"));

    internal static async Task<Visit> BeginAsync(Stage stage, IBrowserContext context)
    {
        var visit = new Visit(stage, context);
        await context.AddInitScriptAsync(Observe);
        context.Console += (_, message) => visit.Hear(message);
        context.WebError += (_, error) => visit._wrong.Enqueue($"script: {error.Error}");
        context.Request += (_, request) => visit.Look(request);
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    /// <summary>Goes by the sign-in link and its form, as a person does.</summary>
    public async Task SignInAsync(string name)
    {
        await Page.GotoAsync((await _stage.Journey.Callers.SignInLinkAsync()).ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}" }).ClickAsync();
        await Assertions.Expect(Page.GetByText(name, new() { Exact = true })).ToBeAttachedAsync();
    }

    public void AssertClean() => Assert.True(_wrong.IsEmpty, string.Join('\n', _wrong));

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    void Hear(IConsoleMessage message)
    {
        if (message.Type == "debug" && message.Text.Split(' ', 3) is ["shift", var value, var what])
        {
            _shifts.Enqueue((double.Parse(value, CultureInfo.InvariantCulture), what));
        }
        else if (message.Type is "error" or "warning" && (Expected is not { } status || !message.Text.Contains($"status of {status}", StringComparison.Ordinal)))
        {
            _wrong.Enqueue($"console: {message.Text} at {message.Location}");
        }
    }

    void Look(IRequest request)
    {
        var address = new Uri(request.Url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != _stage.Address.Authority)
        {
            _wrong.Enqueue($"another host: {request.Url}");
        }
    }
}
