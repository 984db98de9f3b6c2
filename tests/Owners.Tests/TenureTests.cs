using Journey.Owners.Owners;
using Journey.Platform.Errors;

namespace Owners.Tests;

public sealed class TenureTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid Aiko = Guid.CreateVersion7();
    static readonly Guid Lena = Guid.CreateVersion7();

    [Fact]
    public void A_new_owner_ends_the_running_one_on_its_start()
    {
        var history = Assigned((Aiko, 0, null), (Lena, 5, null));

        Assert.Equal(Noon.AddDays(5), history[0].Until);
        Assert.Null(history[1].Until);
    }

    [Fact]
    public void An_owner_without_an_end_holds_until_the_next_one_already_named()
    {
        var history = Assigned((Lena, 10, null), (Aiko, 0, null));

        Assert.Equal(Noon.AddDays(10), history[1].Until);
        Assert.Null(history[0].Until);
    }

    [Fact]
    public void An_owner_whose_end_runs_into_the_next_one_is_refused_and_nothing_changes()
    {
        var history = Assigned((Aiko, 0, 8), (Lena, 10, null));

        var refusal = Assert.Throws<AssignmentOverlaps>(() => Assign(history, Lena, 2, 11));

        Assert.Equal(ErrorKind.Precondition, refusal.Kind);
        Assert.Equal(history[1].Id.ToString(), refusal.Metadata["assignmentId"]);
        Assert.Equal(Noon.AddDays(8), history[0].Until);
    }

    [Fact]
    public void An_owner_named_for_the_same_start_takes_the_place_of_the_first()
    {
        var history = Assigned((Aiko, 3, null), (Lena, 3, null));

        Assert.Equal(Lena, new Tenure(history).At(Noon.AddDays(3))!.PersonId);
        Assert.Equal(history[0].From, history[0].Until);
    }

    [Fact]
    public void An_end_before_or_on_the_start_is_refused()
    {
        var refusal = Assert.ThrowsAny<JourneyException>(() => Assigned((Aiko, 3, 3)));

        Assert.Equal(["until"], refusal.Violations.Select(violation => violation.Field));
    }

    [Fact]
    public void Borders_are_whole_milliseconds_as_the_stores_keep_them()
    {
        var added = new Tenure([]).Assign(new AssignmentOrder(Guid.Empty, "e", Aiko, Noon.AddTicks(5_555), null), Guid.Empty);

        Assert.Equal(Noon, added.From);
    }

    static List<Assignment> Assigned(params (Guid Person, int From, int? Until)[] orders)
    {
        var history = new List<Assignment>();
        foreach (var (person, from, until) in orders)
        {
            history.Add(Assign(history, person, from, until));
        }
        return history;
    }

    static Assignment Assign(List<Assignment> history, Guid person, int from, int? until) => new Tenure(history).Assign(
        new AssignmentOrder(Guid.Empty, "element", person, Noon.AddDays(from), until is { } end ? Noon.AddDays(end) : null), Guid.CreateVersion7());
}
