using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Keyed hashes of people, with the ones met lately kept: the same person comes again sooner than not.</summary>
internal sealed class Pseudonyms(UnitKey key)
{
    private const int Most = 8_192;
    private const int Longest = 256;
    private readonly Dictionary<byte[], UInt128> _known = new(Utf8Text.Comparer);

    public UInt128 Of(ReadOnlySpan<byte> person)
    {
        if (person.Length > Longest)
        {
            return key.Pseudonym(person);
        }

        var known = _known.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (known.TryGetValue(person, out var pseudonym))
        {
            return pseudonym;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[person.ToArray()] = key.Pseudonym(person);
    }

    /// <summary>64 bits that stand for somebody who acted; never 0, which is nobody.</summary>
    public long Actor(ReadOnlySpan<byte> person) => (long)(ulong)Of(person) is var actor and not 0 ? actor : 1;
}
