using System.Buffers;

namespace Grpc.Core;

internal sealed class ArraySerializationContext : SerializationContext
{
    readonly ArrayBufferWriter<byte> writer = new();
    byte[]? completed;

    internal byte[] Payload => completed ?? throw new InvalidOperationException("The serializer did not complete its payload.");

    public override void Complete(byte[] payload) => completed = payload;

    public override IBufferWriter<byte> GetBufferWriter() => writer;

    // A length is only a hint, and the buffer grows as it needs to.
    public override void SetPayloadLength(int payloadLength) => ArgumentOutOfRangeException.ThrowIfNegative(payloadLength);

    public override void Complete() => completed = writer.WrittenSpan.ToArray();
}
