using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.Tests;

sealed class CountingGzip : ICompressionProvider
{
    readonly GzipCompressionProvider gzip = new(CompressionLevel.Fastest);
    int compressed;
    int decompressed;

    public string EncodingName => gzip.EncodingName;

    internal int Compressed => compressed;

    internal int Decompressed => decompressed;

    public Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel)
    {
        Interlocked.Increment(ref compressed);
        return gzip.CreateCompressionStream(stream, compressionLevel);
    }

    public Stream CreateDecompressionStream(Stream stream)
    {
        Interlocked.Increment(ref decompressed);
        return gzip.CreateDecompressionStream(stream);
    }
}
