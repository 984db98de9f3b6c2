namespace Evidence.Tests.Fuzz;

/// <summary>Gives a file in pieces of random length, often of one byte.</summary>
internal sealed class PieceStream(byte[] file, Random random) : MemoryStream(file)
{
    private readonly int _most = random.Next(4) switch { 0 => 1, 1 => 7, 2 => 100, _ => 1 << 16 };

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + random.Next(_most)));
}
