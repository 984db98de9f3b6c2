using FsCheck;
using FsCheck.Fluent;
using Journey.Owners.Owners;

namespace Owners.Tests;

public sealed class TenureProperties
{
    const int Days = 30;
    static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void At_no_instant_do_two_assignments_hold() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Orders(), orders =>
        {
            var history = Assigned(orders);
            return Days_().All(day => history.Count(assignment => assignment.HoldsAt(At(day))) <= 1);
        }));

    [Fact]
    public void The_owner_at_any_instant_is_what_a_calendar_filled_day_by_day_says() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Orders(), orders =>
        {
            var tenure = new Tenure(Assigned(orders));
            var calendar = Calendar(orders);
            return Days_().All(day => tenure.At(At(day))?.PersonId == calendar[day]?.Person);
        }));

    [Fact]
    public void Nothing_that_was_named_is_ever_dropped() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Orders(), orders =>
        {
            var history = new List<Assignment>();
            foreach (var order in orders)
            {
                var before = history.Select(assignment => (assignment.Id, assignment.From, assignment.PersonId)).ToList();
                Apply(history, order);
                if (before.Except(history.Select(assignment => (assignment.Id, assignment.From, assignment.PersonId))).Any())
                {
                    return false;
                }
            }
            return true;
        }));

    [Fact]
    public void An_element_had_an_owner_once_a_day_of_its_calendar_has_been_taken() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Orders(), orders =>
        {
            var tenure = new Tenure(Assigned(orders));
            var accepted = Calendar(orders).Taken.DefaultIfEmpty(int.MaxValue).Min();
            return Days_().All(day => tenure.HadOwnerBy(At(day)) == day >= accepted);
        }));

    static IEnumerable<int> Days_() => Enumerable.Range(0, Days);

    static DateTimeOffset At(int day) => Start.AddDays(day);

    static List<Assignment> Assigned(IEnumerable<Order> orders)
    {
        var history = new List<Assignment>();
        foreach (var order in orders)
        {
            Apply(history, order);
        }
        return history;
    }

    // The history is read back from the store for every call of the service: so it is here.
    static void Apply(List<Assignment> history, Order order)
    {
        var until = order.Length is { } length ? At(order.From + length) : (DateTimeOffset?)null;
        try
        {
            history.Add(new Tenure(history).Assign(new AssignmentOrder(Guid.Empty, "element", order.Person, At(order.From), until), Guid.CreateVersion7()));
        }
        catch (AssignmentOverlaps)
        {
            // Refused: nothing may have changed, which the calendar shows.
        }
    }

    static Calendar Calendar(IEnumerable<Order> orders)
    {
        var calendar = new Calendar(Days);
        foreach (var order in orders)
        {
            calendar.Take(order);
        }
        return calendar;
    }

    static Arbitrary<Order[]> Orders()
    {
        var people = Enumerable.Range(1, 4).Select(number => new Guid(number, 0, 0, new byte[8])).ToArray();
        var order =
            from @from in Gen.Choose(0, Days - 1)
            from length in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, Days).Select(days => (int?)days))
            from person in Gen.Elements(people)
            select new Order(@from, length, person);
        return Arb.From(Gen.ArrayOf(order));
    }
}
