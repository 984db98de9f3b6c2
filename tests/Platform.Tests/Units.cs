using System.Security.Cryptography;
using System.Text;

namespace Platform.Tests;

static class Units
{
    public static Guid Of(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
