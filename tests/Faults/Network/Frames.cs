using System.Buffers.Binary;

namespace Faults.Tests.Network;

/// <summary>Finds requests and withdrawals in what the caller of an HTTP/2 connection sends (RFC 9113, section 4.1); any other protocol has none.</summary>
/// <param name="asked">A request has come.</param>
/// <param name="withdrawn">Its caller has given one up that has waited so long.</param>
internal sealed class Frames(Action asked, Action<TimeSpan> withdrawn)
{
    const int Head = 9;
    const byte Headers = 1;
    const byte Reset = 3;
    readonly byte[] _head = new byte[Head];
    readonly Dictionary<int, long> _begun = [];
    int _preface;
    int _read;
    int _skip;
    bool _other;

    static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    public void Read(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (_other)
            {
                return;
            }

            if (_preface < Preface.Length)
            {
                _other = one != Preface[_preface++];
            }
            else if (_skip > 0)
            {
                _skip--;
            }
            else
            {
                Add(one);
            }
        }
    }

    void Add(byte one)
    {
        _head[_read++] = one;
        if (_read < Head)
        {
            return;
        }

        _read = 0;
        // Three bytes of length, then the type.
        _skip = BinaryPrimitives.ReadInt32BigEndian(_head) >>> 8;
        var stream = BinaryPrimitives.ReadInt32BigEndian(_head.AsSpan(5));
        if (_head[3] == Headers)
        {
            _begun[stream] = TimeProvider.System.GetTimestamp();
            asked();
        }
        else if (_head[3] == Reset && _begun.Remove(stream, out var begun))
        {
            withdrawn(TimeProvider.System.GetElapsedTime(begun));
        }
    }
}
