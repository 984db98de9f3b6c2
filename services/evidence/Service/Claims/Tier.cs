using System.Text.Json.Serialization;

namespace Journey.Evidence.Claims;

/// <summary>How near evidence is to the customer's behaviour; the best first.</summary>
internal enum Tier
{
    [JsonStringEnumMemberName("S")]
    S = 1,

    [JsonStringEnumMemberName("A")]
    A = 2,

    [JsonStringEnumMemberName("B")]
    B = 3,

    [JsonStringEnumMemberName("C")]
    C = 4,

    [JsonStringEnumMemberName("D")]
    D = 5,
}
