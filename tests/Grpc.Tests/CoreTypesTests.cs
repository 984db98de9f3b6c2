using System.Buffers;
using System.Text;
using Grpc.Core;

namespace Grpc.Tests;

public sealed class CoreTypesTests
{
    [Fact]
    public void Status_codes_have_the_numbers_of_the_protocol() =>
        Assert.Equal(
            "0 OK, 1 Cancelled, 2 Unknown, 3 InvalidArgument, 4 DeadlineExceeded, 5 NotFound, 6 AlreadyExists, 7 PermissionDenied, " +
            "8 ResourceExhausted, 9 FailedPrecondition, 10 Aborted, 11 OutOfRange, 12 Unimplemented, 13 Internal, 14 Unavailable, " +
            "15 DataLoss, 16 Unauthenticated",
            string.Join(", ", Enum.GetValues<StatusCode>().Select(code => $"{(int)code} {code}")));

    [Fact]
    public void The_last_entry_of_a_key_counts_and_case_does_not()
    {
        var metadata = new Metadata { { "Key", "first" }, { "other", "x" }, { "key", "last" } };

        Assert.Equal("last", metadata.GetValue("KEY"));
        Assert.Equal(["first", "last"], metadata.GetAll("key").Select(entry => entry.Value));
        Assert.Null(metadata.Get("absent"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ключ")]
    [InlineData("text-bin")]
    public void A_key_that_cannot_travel_with_text_is_refused(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata { { key, "value" } });

    [Fact]
    public void A_binary_value_needs_a_binary_key() =>
        Assert.Throws<ArgumentException>(() => new Metadata { { "key", [1] } });

    [Fact]
    public void The_empty_metadata_stays_empty() =>
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("key", "value"));

    [Fact]
    public void Call_options_change_one_thing_and_keep_the_rest()
    {
        var headers = new Metadata();
        var deadline = new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        var options = new CallOptions(headers).WithDeadline(deadline).WithWaitForReady();

        Assert.Same(headers, options.Headers);
        Assert.Equal(deadline, options.Deadline);
        Assert.True(options.IsWaitForReady);
        Assert.False(options.WithWaitForReady(false).IsWaitForReady);
    }

    [Fact]
    public void A_marshaller_serves_arrays_and_contexts_alike()
    {
        var simple = Marshallers.StringMarshaller;
        var contextual = Marshallers.Create<string>(
            (text, context) =>
            {
                context.SetPayloadLength(Encoding.UTF8.GetByteCount(text));
                context.GetBufferWriter().Write(Encoding.UTF8.GetBytes(text));
                context.Complete();
            },
            context => Encoding.UTF8.GetString(context.PayloadAsReadOnlySequence()));

        Assert.Equal("旅", contextual.Deserializer(simple.Serializer("旅")));
        Assert.Equal("旅", simple.Deserializer(contextual.Serializer("旅")));
    }

    [Fact]
    public void Call_credentials_need_a_secure_channel()
    {
        var credentials = CallCredentials.FromInterceptor((_, _) => Task.CompletedTask);

        Assert.Throws<ArgumentException>(() => ChannelCredentials.Create(ChannelCredentials.Insecure, credentials));
        Assert.NotNull(ChannelCredentials.Create(ChannelCredentials.SecureSsl, credentials));
    }
}
