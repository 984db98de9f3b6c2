using Grpc.Core;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class HandoffTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Handoffs_stand_where_unit_or_channel_changes_and_fragmentation_counts_units_alone()
    {
        var (scene, map) = await SetAsync();

        var found = await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map });

        Assert.Equal(["handoff_order_confirm", "handoff_confirm_bill", "handoff_bill_call"], found.Handoffs.Select(handoff => handoff.HandoffId));
        Assert.Equal([(false, true), (true, false), (true, true)], found.Handoffs.Select(handoff => (handoff.ChangesUnit, handoff.ChangesChannel)));
        Assert.Equal((2, 3), (found.UnitChanges, found.Places));
        Assert.All(found.Handoffs, handoff => Assert.Equal(HandoffState.Derived, handoff.State));
    }

    [Fact]
    public async Task Expected_paths_say_which_touchpoints_follow_each_other()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Version(1, ["order", "bill"], ["order", "confirm", "bill"]));

        var found = await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map.Id.ToString() });

        Assert.Equal(["handoff_order_bill", "handoff_order_confirm", "handoff_confirm_bill"], found.Handoffs.Select(handoff => handoff.HandoffId));
    }

    [Fact]
    public async Task Each_side_confirms_and_other_terms_ask_the_first_side_anew()
    {
        var (scene, map) = await SetAsync();
        var receiver = fixture.SignIn(scene.Unit, Role.Owner);
        var terms = new HandoffTerms { Payload = "Order number", Limit = "PT4H", FailureSignal = "No bill after a day" };

        var half = await ConfirmAsync(scene.Owner, map, Side.Giver, terms);
        var whole = await ConfirmAsync(receiver, map, Side.Receiver, null);
        var asked = await ConfirmAsync(receiver, map, Side.Receiver, new(terms) { Limit = "PT2H" });

        Assert.Equal((HandoffState.HalfConfirmed, "Some Body", ""), (half.State, half.Giver.ConfirmedBy, half.Receiver.ConfirmedBy));
        Assert.Equal((HandoffState.Confirmed, terms), (whole.State, whole.Terms));
        Assert.Equal((HandoffState.HalfConfirmed, "", "PT2H"), (asked.State, asked.Giver.ConfirmedBy, asked.Terms.Limit));
        Assert.DoesNotContain(Gap.NoLimit, asked.Owned.Gaps);
    }

    [Fact]
    public async Task One_voice_on_both_sides_is_a_gap_and_so_is_one_name()
    {
        var (scene, map) = await SetAsync();
        var terms = new HandoffTerms { Limit = "P1D" };
        await ConfirmAsync(scene.Owner, map, Side.Giver, terms);

        var alone = await ConfirmAsync(scene.Owner, map, Side.Receiver, null);
        var other = await ConfirmAsync(fixture.SignIn(scene.Unit, Role.Owner), map, Side.Receiver, null);
        var namesake = await scene.AddPersonAsync("aiko");
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-confirm", PersonId = scene.Aiko });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-bill", PersonId = namesake });
        var named = (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map })).Handoffs[1];

        Assert.Equal([Gap.NoOwner, Gap.SameOwnerNominal], alone.Owned.Gaps);
        Assert.Equal([Gap.NoOwner], other.Owned.Gaps);
        Assert.Equal([Gap.NoOwner, Gap.SameOwnerNominal], named.Owned.Gaps);
    }

    [Fact]
    public async Task A_handoff_without_a_receiving_unit_or_owner_has_no_receiver_unless_the_customer_receives()
    {
        var (scene, map) = await SetAsync();
        var last = "handoff_bill_call";

        var before = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = map })).Elements.Single(element => element.ElementId == last);
        var waiting = (await scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = map, HandoffId = last, Side = Side.Giver, Terms = new() { ToCustomer = true, Limit = "P14D" } })).Handoff;

        Assert.Equal(("handoff", Gap.NoReceiver), (before.Kind, before.Gap));
        Assert.Equal([Gap.NoReceiver, Gap.NoOwner, Gap.NoLimit], before.Gaps);
        Assert.Equal([Gap.NoOwner], waiting.Owned.Gaps);
        Assert.Equal(HandoffState.Confirmed, waiting.State);
    }

    [Fact]
    public async Task Another_unit_at_a_touchpoint_takes_back_what_its_side_confirmed()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Version(1));
        await ConfirmAsync(scene.Owner, map.Id.ToString(), Side.Giver, null);
        await ConfirmAsync(fixture.SignIn(scene.Unit, Role.Owner), map.Id.ToString(), Side.Receiver, null);

        await fixture.PublishAsync(scene.Unit.Id, map.Revised(2, "bill", "Accounts"), map.Id.ToString(), 2);
        var after = (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map.Id.ToString() })).Handoffs[1];

        Assert.Equal((HandoffState.HalfConfirmed, "Some Body", ""), (after.State, after.Giver.ConfirmedBy, after.Receiver.ConfirmedBy));
    }

    [Fact]
    public async Task What_is_no_handoff_is_dismissed_with_a_reason_and_needs_no_owner()
    {
        var (scene, map) = await SetAsync();

        var answer = await scene.Owner.PostAsync(scene.Path($"maps/{map}/handoff-agreements/handoff_order_confirm/dismissal"), new { because = "One system sends both." });
        var list = await scene.Owner.GetAsync(scene.Path($"maps/{map}/handoff-agreements"));
        var gaps = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = map })).Elements;

        Assert.Equal((200, "dismissed", "One system sends both."), (answer.Status, (string)answer.Body["state"]!, (string)answer.Body["dismissed"]!));
        Assert.Equal(["dismissed", "derived", "derived"], list.Body["handoffs"]!.AsArray().Select(handoff => (string)handoff!["state"]!));
        Assert.Equal(2.0 / 3, (double)list.Body["fragmentation"]!["share"]!, 12);
        Assert.DoesNotContain(gaps, element => element.ElementId == "handoff_order_confirm");
    }

    [Fact]
    public async Task A_handoff_can_be_owned_like_any_element()
    {
        var (scene, map) = await SetAsync();

        var made = await scene.Owner.PostAsync(scene.Path("assignments"), new { map, element = "handoff_confirm_bill", person = scene.Aiko });

        Assert.Equal((201, "Confirmation → Bill", "handoff"), (made.Status, (string)made.Body["title"]!, (string)made.Body["kind"]!));
        Assert.Equal("Aiko", (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map })).Handoffs[1].Owned.Owner.Name);
    }

    [Fact]
    public async Task What_does_not_hold_is_refused_by_name()
    {
        var (scene, map) = await SetAsync();
        var path = scene.Path($"maps/{map}/handoff-agreements");

        var limit = await scene.Owner.PostAsync($"{path}/handoff_confirm_bill/confirmations", new { side = "giver", terms = new { limit = "four hours" } });
        var unknown = await scene.Owner.PostAsync($"{path}/handoff_order_call/confirmations", new { side = "giver" });
        var reason = await scene.Owner.PostAsync($"{path}/handoff_confirm_bill/dismissal", new { because = " " });

        Assert.Equal((400, "limit"), (limit.Status, (string)limit.Body["errors"]![0]!["field"]!));
        Assert.Equal((404, "HANDOFF_NOT_FOUND"), (unknown.Status, (string)unknown.Body["reason"]!));
        Assert.Equal((400, "because"), (reason.Status, (string)reason.Body["errors"]![0]!["field"]!));
        Assert.Equal(["side"], await Refusals.FieldsOfAsync(scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = map, HandoffId = "handoff_confirm_bill" })));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(scene.Unit, Role.Contributor).Rpc.DismissHandoffAsync(new() { MapId = map })));
    }

    async Task<(Scene Scene, string Map)> SetAsync()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Version(1));
        return (scene, map.Id.ToString());
    }

    static async Task<Handoff> ConfirmAsync(Session session, string map, Side side, HandoffTerms? terms) =>
        (await session.Rpc.ConfirmHandoffAsync(new() { MapId = map, HandoffId = "handoff_confirm_bill", Side = side, Terms = terms })).Handoff;
}
