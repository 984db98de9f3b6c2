using Journey.Platform.Identity;

namespace Journey.Testing.Parts;

/// <summary>Business units for tests.</summary>
public static class TestUnit
{
    public static UnitRef Create(string key) => new(Guid.CreateVersion7(), key, $"Unit {key}", "Asia/Tokyo");
}
