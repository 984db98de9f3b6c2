using Grpc.Core;
using Journey.Owners.V1;
using Owners.Tests.Hosts;
using MapTerms = Journey.Maps.V1.HandoffTerms;
using Role = Journey.Platform.Identity.Role;

namespace Owners.Tests;

public sealed class HandoffTests(OwnersFixture fixture)
{
    [Fact]
    public async Task Handoffs_are_those_of_the_map_and_fragmentation_counts_units_that_are_named()
    {
        var (scene, map) = await SetAsync(new MapTerms { Payload = "Order number", Limit = "P1D" });

        var found = await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map });

        Assert.Equal([LongMap.ToConfirm, LongMap.ToBill, LongMap.ToCall], found.Handoffs.Select(handoff => handoff.HandoffId));
        Assert.Equal([(false, true), (true, false), (false, true)], found.Handoffs.Select(handoff => (handoff.ChangesUnit, handoff.ChangesChannel)));
        Assert.Equal((1, 3, 1), (found.UnitChanges, found.Places, found.Unknown));
        Assert.Equal(("Order number", "P1D"), (found.Handoffs[1].Terms.Payload, found.Handoffs[1].Terms.Limit));
        Assert.All(found.Handoffs, handoff => Assert.Equal(HandoffState.Derived, handoff.State));
    }

    [Fact]
    public async Task Both_sides_confirm_and_other_terms_on_the_map_ask_both_anew()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        await fixture.PublishAsync(scene.Unit.Id, map.Revised(1, limit: "PT4H"), map.Id.ToString(), 1);
        var receiver = fixture.SignIn(scene.Unit, Role.Owner);

        var half = await ConfirmAsync(scene.Owner, map.Id, Side.Giver);
        var whole = await ConfirmAsync(receiver, map.Id, Side.Receiver);
        await fixture.PublishAsync(scene.Unit.Id, map.Revised(2, limit: "PT2H"), map.Id.ToString(), 2);
        var asked = await ReadAsync(scene, map.Id);
        await fixture.PublishAsync(scene.Unit.Id, map.Revised(3, limit: "PT4H"), map.Id.ToString(), 3);
        var back = await ReadAsync(scene, map.Id);

        Assert.Equal((HandoffState.HalfConfirmed, "Some Body", ""), (half.State, half.Giver.ConfirmedBy, half.Receiver.ConfirmedBy));
        Assert.Equal(HandoffState.Confirmed, whole.State);
        Assert.Equal((HandoffState.Derived, "", "Some Body", "PT4H"), (asked.State, asked.Giver.ConfirmedBy, asked.Giver.LostBy, asked.Giver.LostTerms.Limit));
        Assert.Equal("PT2H", asked.Terms.Limit);
        Assert.Equal((HandoffState.Confirmed, ""), (back.State, back.Giver.LostBy));
    }

    [Fact]
    public async Task Terms_that_were_seen_and_are_others_by_now_are_not_confirmed()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Reply(1, new MapTerms { Limit = "PT4H" }));
        await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map.Id.ToString() });
        // The event of version 2 is still on its way.
        fixture.Maps.Put(scene.Unit.Id, map.Reply(2, new MapTerms { Limit = "PT2H" }));
        var path = scene.Path($"maps/{map.Id}/handoff-agreements/{LongMap.ToBill}/confirmations");

        var early = await scene.Owner.PostAsync(path, new { side = "giver", terms = new { limit = "PT4H" } });
        var never = await scene.Owner.PostAsync(path, new { side = "giver", terms = new { limit = "PT9H" } });
        var lost = await ReadAsync(scene, map.Id);
        var late = await Refusals.OfAsync(scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = map.Id.ToString(), HandoffId = LongMap.ToBill, Side = Side.Giver, Terms = new() { Limit = "PT4H" } }));
        var now = await scene.Owner.PostAsync(path, new { side = "giver", terms = new { limit = "PT2H" } });

        // What was confirmed before version 2 was heard of is bound to the terms of version 1 and holds no longer than they.
        Assert.Equal((200, "halfConfirmed"), (early.Status, (string)early.Body["state"]!));
        Assert.Equal((HandoffState.Derived, "PT4H"), (lost.State, lost.Giver.LostTerms.Limit));
        Assert.Equal("HANDOFF_TERMS_CHANGED", (string)never.Body["reason"]!);
        Assert.Equal((StatusCode.FailedPrecondition, "HANDOFF_TERMS_CHANGED"), late);
        Assert.Equal((200, "halfConfirmed"), (now.Status, (string)now.Body["state"]!));
    }

    [Fact]
    public async Task One_voice_on_both_sides_is_a_gap_and_so_is_one_name()
    {
        var (scene, map) = await SetAsync(new MapTerms { Limit = "P1D" });
        var id = Guid.Parse(map);
        await ConfirmAsync(scene.Owner, id, Side.Giver);

        var alone = await ConfirmAsync(scene.Owner, id, Side.Receiver);
        var other = await ConfirmAsync(fixture.SignIn(scene.Unit, Role.Owner), id, Side.Receiver);
        var namesake = await scene.AddPersonAsync("aiko");
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-confirm", PersonId = scene.Aiko });
        await scene.Owner.Rpc.AssignAsync(new() { MapId = map, ElementId = "tp-bill", PersonId = namesake });
        var named = await ReadAsync(scene, id);

        Assert.Equal([Gap.NoOwner, Gap.SameOwnerNominal], alone.Owned.Gaps);
        Assert.Equal([Gap.NoOwner], other.Owned.Gaps);
        Assert.Equal([Gap.NoOwner, Gap.SameOwnerNominal], named.Owned.Gaps);
    }

    [Fact]
    public async Task A_handoff_without_a_receiving_unit_or_owner_has_no_receiver_unless_the_customer_receives()
    {
        var (scene, map) = await SetAsync();
        var waiting = new LongMap();
        var reply = waiting.Reply(1);
        reply.Handoffs[2].Terms = new MapTerms { ToCustomer = true, Limit = "P14D" };
        fixture.Maps.Put(scene.Unit.Id, reply);

        var before = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = map })).Elements.Single(element => element.ElementId == LongMap.ToCall);
        var confirmed = (await scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = waiting.Id.ToString(), HandoffId = LongMap.ToCall, Side = Side.Giver })).Handoff;

        Assert.Equal(("handoff", Gap.NoReceiver), (before.Kind, before.Gap));
        Assert.Equal([Gap.NoReceiver, Gap.NoOwner, Gap.NoLimit], before.Gaps);
        Assert.Equal([Gap.NoOwner], confirmed.Owned.Gaps);
        Assert.Equal(HandoffState.Confirmed, confirmed.State);
    }

    [Fact]
    public async Task Another_unit_at_a_touchpoint_takes_back_what_its_side_confirmed()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        await fixture.PublishAsync(scene.Unit.Id, map.Revised(1), map.Id.ToString(), 1);
        await ConfirmAsync(scene.Owner, map.Id, Side.Giver);
        await ConfirmAsync(fixture.SignIn(scene.Unit, Role.Owner), map.Id, Side.Receiver);

        await fixture.PublishAsync(scene.Unit.Id, map.Revised(2, billedBy: "Accounts"), map.Id.ToString(), 2);
        var after = await ReadAsync(scene, map.Id);

        Assert.Equal((HandoffState.HalfConfirmed, "Some Body", ""), (after.State, after.Giver.ConfirmedBy, after.Receiver.ConfirmedBy));
    }

    [Fact]
    public async Task What_the_map_dismisses_needs_no_owner_and_is_not_confirmed()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        await fixture.PublishAsync(scene.Unit.Id, map.Revised(1, dismissal: "One system sends both."), map.Id.ToString(), 1);

        var list = await scene.Owner.GetAsync(scene.Path($"maps/{map.Id}/handoff-agreements"));
        var gaps = (await scene.Owner.Rpc.GetGapsAsync(new() { MapId = map.Id.ToString() })).Elements;
        var refused = await Refusals.OfAsync(scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = map.Id.ToString(), HandoffId = LongMap.ToBill, Side = Side.Giver }));

        var dismissed = Assert.Single(list.Body["handoffs"]!.AsArray(), handoff => (string)handoff!["state"]! == "dismissed")!;
        Assert.Equal((LongMap.ToBill, "One system sends both."), ((string)dismissed["id"]!, (string)dismissed["dismissed"]!));
        Assert.Equal([LongMap.ToConfirm, LongMap.ToBill, LongMap.ToCall], list.Body["handoffs"]!.AsArray().Select(handoff => (string)handoff!["id"]!));
        Assert.Equal((1.0 / 3, 1), ((double)list.Body["fragmentation"]!["share"]!, (int)list.Body["fragmentation"]!["unknown"]!));
        Assert.DoesNotContain(gaps, element => element.ElementId == LongMap.ToBill);
        Assert.Equal((StatusCode.FailedPrecondition, "HANDOFF_DISMISSED"), refused);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dismissal_is_written_on_the_map_once(bool agreed)
    {
        var (scene, map) = await SetAsync(agreed ? new MapTerms { Limit = "P1D" } : null);
        var path = scene.Path($"maps/{map}/handoff-agreements/{LongMap.ToBill}/dismissal");

        var answer = await scene.Owner.PostAsync(path, new { because = "One system sends both." });
        var again = await scene.Owner.PostAsync(path, new { because = "One system sends both." });

        Assert.Equal((200, "dismissed", "One system sends both."), (answer.Status, (string)answer.Body["state"]!, (string)answer.Body["dismissed"]!));
        Assert.Equal(answer.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal(2, (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map })).MapVersion);
    }

    [Fact]
    public async Task An_event_of_before_handoffs_were_told_whole_is_completed_by_asking_maps()
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        var told = map.Revised(1);
        await fixture.PublishAsync(scene.Unit.Id, told with { Journey = told.Journey! with { Dismissed = null } }, map.Id.ToString(), 1);
        fixture.Maps.Put(scene.Unit.Id, map.Reply(1, new MapTerms { Limit = "P3D" }));

        Assert.Equal("P3D", (await ReadAsync(scene, map.Id)).Terms.Limit);
    }

    [Fact]
    public async Task A_handoff_can_be_owned_like_any_element()
    {
        var (scene, map) = await SetAsync();

        var made = await scene.Owner.PostAsync(scene.Path("assignments"), new { map, element = LongMap.ToBill, person = scene.Aiko });

        Assert.Equal((201, "Confirmation → Bill", "handoff"), (made.Status, (string)made.Body["title"]!, (string)made.Body["kind"]!));
        Assert.Equal("Aiko", (await ReadAsync(scene, Guid.Parse(map))).Owned.Owner.Name);
    }

    [Fact]
    public async Task What_does_not_hold_is_refused_by_name()
    {
        var (scene, map) = await SetAsync();
        var path = scene.Path($"maps/{map}/handoff-agreements");

        var limit = await scene.Owner.PostAsync($"{path}/{LongMap.ToBill}/confirmations", new { side = "giver", terms = new { limit = "four hours" } });
        var unknown = await scene.Owner.PostAsync($"{path}/order-call/confirmations", new { side = "giver" });
        var none = await scene.Owner.PostAsync($"{path}/order-call/dismissal", new { because = "None." });
        var reason = await scene.Owner.PostAsync($"{path}/{LongMap.ToBill}/dismissal", new { because = " " });

        Assert.Equal((400, "limit"), (limit.Status, (string)limit.Body["errors"]![0]!["field"]!));
        Assert.All([unknown, none], answer => Assert.Equal((404, "HANDOFF_NOT_FOUND"), (answer.Status, (string)answer.Body["reason"]!)));
        Assert.Equal((400, "because"), (reason.Status, (string)reason.Body["errors"]![0]!["field"]!));
        Assert.Equal(["side"], await Refusals.FieldsOfAsync(scene.Owner.Rpc.ConfirmHandoffAsync(new() { MapId = map, HandoffId = LongMap.ToBill })));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_TOO_LOW"), await Refusals.OfAsync(fixture.SignIn(scene.Unit, Role.Contributor).Rpc.DismissHandoffAsync(new() { MapId = map })));
    }

    async Task<(Scene Scene, string Map)> SetAsync(MapTerms? billTerms = null)
    {
        var scene = await Scene.SetAsync(fixture);
        var map = new LongMap();
        fixture.Maps.Put(scene.Unit.Id, map.Reply(1, billTerms));
        return (scene, map.Id.ToString());
    }

    static async Task<Handoff> ConfirmAsync(Session session, Guid map, Side side) =>
        (await session.Rpc.ConfirmHandoffAsync(new() { MapId = map.ToString(), HandoffId = LongMap.ToBill, Side = side })).Handoff;

    static async Task<Handoff> ReadAsync(Scene scene, Guid map) =>
        (await scene.Owner.Rpc.ListHandoffsAsync(new() { MapId = map.ToString() })).Handoffs.Single(handoff => handoff.HandoffId == LongMap.ToBill);
}
