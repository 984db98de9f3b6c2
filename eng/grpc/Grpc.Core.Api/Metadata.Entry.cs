using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    public class Entry
    {
        static readonly SearchValues<char> KeyCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz._-");

        readonly string? text;
        readonly byte[]? bytes;

        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = NormalizeKey(key);
            if (!IsBinary)
            {
                throw new ArgumentException($"The key of a binary value ends in {BinaryHeaderSuffix}.", nameof(key));
            }

            bytes = [.. valueBytes];
        }

        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = NormalizeKey(key);
            if (IsBinary)
            {
                throw new ArgumentException($"The key of a text value does not end in {BinaryHeaderSuffix}.", nameof(key));
            }

            text = value;
        }

        public string Key { get; }

        public string Value => text ?? throw new InvalidOperationException("A binary entry has no text.");

        public byte[] ValueBytes => bytes is null ? Encoding.ASCII.GetBytes(text!) : [.. bytes];

        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        public override string ToString() =>
            bytes is null ? $"[Entry: key={Key}, value={text}]" : $"[Entry: key={Key}, valueBytes={Convert.ToHexString(bytes)}]";

        internal static string NormalizeKey(string key)
        {
            ArgumentException.ThrowIfNullOrEmpty(key);
            // Header names travel in lower case in HTTP/2.
            var name = key.ToLowerInvariant();
            return name.AsSpan().ContainsAnyExcept(KeyCharacters)
                ? throw new ArgumentException("A key holds letters, digits, dots, dashes and underscores only.", nameof(key))
                : name;
        }
    }
}
