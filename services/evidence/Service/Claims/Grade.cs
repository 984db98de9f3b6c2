using System.Text.Json.Serialization;

namespace Journey.Evidence.Claims;

/// <summary>The best first.</summary>
internal enum Grade
{
    [JsonStringEnumMemberName("A")]
    A = 1,

    [JsonStringEnumMemberName("B")]
    B = 2,

    [JsonStringEnumMemberName("C")]
    C = 3,

    [JsonStringEnumMemberName("D")]
    D = 4,

    [JsonStringEnumMemberName("Uncited")]
    Uncited = 5,
}
