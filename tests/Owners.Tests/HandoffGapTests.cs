using Journey.Maps.Contracts;
using Journey.Owners.Owners;

namespace Owners.Tests;

/// <summary>The designed half of DOMAIN d7: one handoff from Confirmation (Shop) to Bill, and what is wrong with it.</summary>
public sealed class HandoffGapTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    // Who owns the giving touchpoint, the receiving one and the handoff ("-" nobody ever, "!" before a name: until yesterday), the unit that
    // receives, whether it is no more, whether the customer receives, the limit; the gaps by rank.
    [Theory]
    [InlineData("Ken", "Mika", "Aiko", "Billing", false, false, "P1D", "")]
    [InlineData("Ken", "Mika", "-", "Billing", false, false, "P1D", "NoOwner")]
    [InlineData("Ken", "Mika", "!Aiko", "Billing", false, false, "P1D", "OwnerLapsed")]
    [InlineData("Ken", "Mika", "Aiko", "Billing", false, false, "", "NoLimit")]
    [InlineData("Ken", "Ken", "Aiko", "Billing", false, false, "P1D", "SameOwnerNominal")]
    [InlineData("Ken", "ken", "Aiko", "Billing", false, false, "P1D", "SameOwnerNominal")]
    [InlineData("Ken", "Ken", "Aiko", "Shop", false, false, "P1D", "")]
    [InlineData("Ken", "-", "Aiko", "", false, false, "P1D", "NoReceiver")]
    [InlineData("Ken", "Mika", "Aiko", "", false, false, "P1D", "")]
    [InlineData("Ken", "-", "Aiko", "Billing", false, false, "P1D", "")]
    [InlineData("Ken", "-", "Aiko", "Billing", true, false, "P1D", "NoReceiver")]
    [InlineData("Ken", "!Mika", "Aiko", "Billing", true, false, "P1D", "NoReceiver")]
    [InlineData("Ken", "-", "Aiko", "", false, true, "P14D", "")]
    [InlineData("Ken", "Ken", "Aiko", "Billing", false, true, "P14D", "")]
    [InlineData("-", "-", "-", "", false, false, "", "NoReceiver NoOwner NoLimit")]
    [InlineData("Ken", "Ken", "!Aiko", "Billing", false, false, "", "SameOwnerNominal OwnerLapsed NoLimit")]
    public void A_handoff_names_what_is_wrong_the_gravest_first(
        string giver, string receiver, string owner, string unit, bool gone, bool toCustomer, string limit, string gaps)
    {
        var people = new Dictionary<string, Colleague>();
        var told = new ToldHandoff("handoff", "from", "to", OperatingUnits.Differ("Shop", unit), true, new("", limit, "", toCustomer), "");
        var line = new MapLine([new("from", "Confirmation", "mail", "Shop"), new("to", "Bill", "mail", unit)], [told]);
        var elements = new[] { "from", "to" }.Select(id => new MapElement(id, ElementKinds.Touchpoint, id, "step"));
        var map = OwnedMap.Of(new(Guid.CreateVersion7(), 1, "Map", [.. elements], line));
        var assignments = new[] { ("from", giver), ("to", receiver), ("handoff", owner) }.Where(row => row.Item2 != "-").Select(row => Assign(map, row.Item1, row.Item2, people)).ToList();

        var records = new OwnershipRecords(assignments, people.Values.ToDictionary(person => person.Id), [], gone ? new HashSet<string> { unit } : []);
        var found = Ownership.Of(map, records, Now).Handoffs.Single().Owned!;

        Assert.Equal(gaps, string.Join(' ', found.Gaps));
    }

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("Shop", 0, 0, 0)]
    [InlineData("Shop,Shop,Billing,Shop", 2, 3, 0)]
    [InlineData("Shop,,Billing,Billing,Care", 1, 4, 2)]
    [InlineData(",,", 0, 2, 2)]
    public void Fragmentation_counts_changes_between_named_units_and_what_cannot_be_told(string units, int changes, int places, int unknown)
    {
        var line = new MapLine([.. (units.Length == 0 ? [] : units.Split(',')).Select((unit, i) => new LineTouchpoint($"t{i}", "T", "web", unit))], []);

        Assert.Equal(new Fragmentation(changes, places, unknown), Fragmentation.Of(line));
        Assert.Equal(places == 0 ? null : (double)changes / places, Fragmentation.Of(line).Share);
    }

    static Assignment Assign(OwnedMap map, string element, string who, Dictionary<string, Colleague> people)
    {
        var name = who.TrimStart('!');
        if (!people.TryGetValue(name, out var person))
        {
            people[name] = person = new(Person.Create(name), null);
        }
        var assignment = new Assignment { Id = Guid.CreateVersion7(), MapId = map.Id, ElementId = element, PersonId = person.Id, From = Now.AddDays(-30) };
        if (who[0] == '!')
        {
            assignment.EndAt(Now.AddDays(-1));
        }
        return assignment;
    }
}
