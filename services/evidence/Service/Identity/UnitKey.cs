using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Journey.Evidence.Identity;

/// <summary>The secret of one unit, split by use so that a hash of one kind says nothing about another.</summary>
internal sealed class UnitKey(byte[] secret)
{
    private readonly byte[] _people = Derive(secret, "journey.pseudonym.v1");

    /// <summary>Ids of records and hashes of their content.</summary>
    public SipHash Records { get; } = Short(Derive(secret, "journey.record.v1"));

    /// <summary>Chains of activities.</summary>
    public SipHash Chains { get; } = Short(Derive(secret, "journey.chain.v1"));

    /// <summary>Rejected lines.</summary>
    public Seal Rejects { get; } = new(Derive(secret, "journey.reject.v1"));

    /// <summary>Texts nobody has reviewed yet.</summary>
    public Seal Texts { get; } = new(Derive(secret, "journey.text.v1"));

    /// <summary>What stands for a customer, a case, an actor or a personal value.</summary>
    public UInt128 Pseudonym(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_people, text, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    private static byte[] Derive(byte[] secret, string use) =>
        HMACSHA256.HashData(secret, System.Text.Encoding.ASCII.GetBytes(use));

    private static SipHash Short(byte[] key) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(key), BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(8)));
}
