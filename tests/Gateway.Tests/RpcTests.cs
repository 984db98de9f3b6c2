using Gateway.Tests.Stage;
using Google.Rpc;
using Grpc.Core;
using Journey.Owners.V1;

namespace Gateway.Tests;

public sealed class RpcTests
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Trailers_of_an_answer_pass_untouched()
    {
        await using var theatre = await Theatre.OpenAsync();

        using var call = theatre.RpcClient().ListUnitsAsync(new ListUnitsRequest(), Options(theatre.Token(), "alpha"));
        var reply = await call;

        Assert.Equal(("alpha", "ann"), (reply.Units[0].Unit.Key, reply.Units[0].Unit.Name));
        Assert.Equal("the part", call.GetTrailers().GetValue("made-by"));
        Assert.Equal(new byte[] { 0, 1, 254, 255 }, call.GetTrailers().GetValueBytes("bytes-bin"));
    }

    [Fact]
    public async Task The_status_and_details_of_a_refusal_pass_untouched()
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await theatre.RpcClient().ListPeopleAsync(new ListPeopleRequest(), Options(theatre.Token(), "alpha")));

        Assert.Equal(StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Equal("地図がありません", refusal.Status.Detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task Without_a_valid_token_the_status_is_unauthenticated(string? token)
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = await RefusedAsync(theatre, Theatre.Metadata(token, "alpha"));

        Assert.Equal((StatusCode.Unauthenticated, "UNAUTHENTICATED"), (refusal.StatusCode, ReasonOf(refusal)));
    }

    [Fact]
    public async Task An_unknown_and_a_foreign_unit_are_the_same_status()
    {
        await using var theatre = await Theatre.OpenAsync();

        var unknown = await RefusedAsync(theatre, Theatre.Metadata(theatre.Token(), "nowhere"));
        var foreign = await RefusedAsync(theatre, Theatre.Metadata(theatre.Token(), "foreign"));

        Assert.Equal((StatusCode.NotFound, "UNIT_NOT_FOUND"), (unknown.StatusCode, ReasonOf(unknown)));
        Assert.Equal(unknown.Status, foreign.Status);
        Assert.Equal(unknown.Trailers.GetValueBytes("grpc-status-details-bin"), foreign.Trailers.GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task Two_units_in_one_call_are_refused()
    {
        await using var theatre = await Theatre.OpenAsync();

        var refusal = await RefusedAsync(theatre, Theatre.Metadata(theatre.Token(), "alpha", "foreign"));

        Assert.Equal((StatusCode.InvalidArgument, "UNIT_AMBIGUOUS"), (refusal.StatusCode, ReasonOf(refusal)));
    }

    [Fact]
    public async Task A_call_without_a_unit_carries_a_token_without_one()
    {
        await using var theatre = await Theatre.OpenAsync();

        var reply = await theatre.RpcClient().ListUnitsAsync(new ListUnitsRequest(), Options(theatre.Token()));

        Assert.Equal("", reply.Units[0].Unit.Key);
        Assert.Equal(Role.Unspecified, reply.Units[0].Role);
    }

    [Fact]
    public async Task Nobody_but_the_gateway_may_ask_for_roles()
    {
        await using var theatre = await Theatre.OpenAsync();
        theatre.Owners.Members[("ann", "alpha")] = Role.Admin;

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await theatre.RpcClient()
            .ResolveMemberAsync(new ResolveMemberRequest { Subject = "bob", UnitKey = "alpha" }, Options(theatre.Token(organisation: true), "alpha")));

        Assert.Equal(StatusCode.PermissionDenied, refusal.StatusCode);
    }

    static async Task<RpcException> RefusedAsync(Theatre theatre, Metadata metadata) =>
        await Assert.ThrowsAsync<RpcException>(async () => await theatre.RpcClient().ListUnitsAsync(new ListUnitsRequest(), metadata, DateTime.UtcNow + Deadline));

    static CallOptions Options(string token, params string[] units) => new(Theatre.Metadata(token, units), DateTime.UtcNow + Deadline);

    static string? ReasonOf(RpcException refusal) =>
        Google.Rpc.Status.Parser.ParseFrom(refusal.Trailers.GetValueBytes("grpc-status-details-bin")).Details
            .Where(detail => detail.Is(ErrorInfo.Descriptor)).Select(detail => detail.Unpack<ErrorInfo>().Reason).SingleOrDefault();
}
