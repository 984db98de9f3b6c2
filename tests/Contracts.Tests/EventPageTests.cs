using System.Text.RegularExpressions;

namespace Contracts.Tests;

// docs/events.md says of every event who emits it, and who handles it or who outside reads it.
public sealed partial class EventPageTests
{
    [Fact]
    public void The_page_lists_every_event_once_under_the_part_that_emits_it()
    {
        var listed = Rows().Select(row => (row.Type, row.Emitter)).Order();

        Assert.Equal(Events.All.Select(Events.TypeOf).Select(type => (type, Events.ServiceOf(type))).Order(), listed);
    }

    [Fact]
    public void The_page_names_the_parts_whose_code_handles_an_event()
    {
        var coded =
            from type in Events.All
            from part in Handlers(type.Name)
            select (Events.TypeOf(type), part);
        var listed =
            from row in Rows()
            from part in row.Handlers
            select (row.Type, part);

        Assert.Equal(coded.Order(), listed.Order());
    }

    [Fact]
    public void An_event_without_a_handler_says_who_outside_reads_it()
    {
        var unread = Rows().Where(row => row.Handlers.Count == 0 && row.Outside.Length == 0).Select(row => row.Type);

        Assert.Empty(unread);
    }

    private static IEnumerable<(string Type, string Emitter, IReadOnlyList<string> Handlers, string Outside)> Rows() =>
        from line in File.ReadLines(Path.Combine(Repository.Root, "docs", "events.md"))
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 8 && cells[1].StartsWith("`journey.", StringComparison.Ordinal)
        select (
            cells[1].Trim('`'), cells[2],
            (IReadOnlyList<string>)[.. cells[5].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => part != "-")],
            cells[6] == "-" ? string.Empty : cells[6]);

    // Registrations read alike everywhere: Handle<Event, Handler> in services, On<Event> in parts without a store.
    private static IEnumerable<string> Handlers(string name) =>
        from part in new[] { "services/maps/Service", "services/evidence/Service", "services/owners/Service", "gateway", "portal" }
        let folder = Path.Combine(Repository.Root, part)
        where Directory.Exists(folder)
        where Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any(file => Registration().Matches(File.ReadAllText(file))
            .Any(match => match.Groups["event"].Value == name))
        select part.Split('/') is [_, var service, _] ? service : part;

    [GeneratedRegex(@"\.(Handle<(?<event>\w+),|On<(?<event>\w+)>)")]
    private static partial Regex Registration();
}
