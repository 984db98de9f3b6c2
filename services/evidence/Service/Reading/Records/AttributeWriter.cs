using System.Buffers.Binary;
using System.Text;
using Journey.Evidence.Identity;

namespace Journey.Evidence.Reading;

/// <summary>Writes what is kept of a record beside its figures: names as words, values in clear or, where they are personal, as keyed hashes.</summary>
internal sealed class AttributeWriter(UnitKey key, WordBook words, Pseudonyms people, Fault fault)
{
    public void Write(Bytes arena, Column column, ReadOnlySpan<byte> value)
    {
        if (column.Word == 0)
        {
            column.Word = words.Number(WordKind.Attribute, Encoding.UTF8.GetBytes(column.Name), WordBook.MostAttributes);
            if (column.Word == 0)
            {
                fault.Tell(column.Name, $"The source has {WordBook.MostAttributes} different attributes already.");
                return;
            }
        }

        arena.Number((ulong)column.Word);
        if (column.Personal || (column.Dimension < 0 && (column.Roles & Roles.Coded) == 0 && PersonalText.Value(value)))
        {
            Span<byte> hash = stackalloc byte[16];
            BinaryPrimitives.WriteUInt128BigEndian(hash, column.Personal ? people.Of(value) : key.Pseudonym(value));
            arena.Number((16 << 1) | 1);
            arena.Add(hash);
            return;
        }

        arena.Number((ulong)value.Length << 1);
        arena.Add(value);
    }
}
