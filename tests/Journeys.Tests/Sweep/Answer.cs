using System.Globalization;
using System.Text.RegularExpressions;

namespace Journeys.Tests.Sweep;

/// <summary>What a door answered: an HTTP status, or a gRPC status with 1000 added, and the text, a redirect's address first.</summary>
internal sealed partial record Answer(int Code, string Body)
{
    const int Grpc = 1000;

    public bool SaysSignIn => Code is 401 or Grpc + 16 || (Code is 303 or 302 && Body.StartsWith("/sign-in", StringComparison.Ordinal));

    public bool SaysNotFound => Code is 404 or Grpc + 5;

    public bool SaysInvalid => Code is 400 or 422 or 428 or Grpc + 3 or Grpc + 9;

    public bool SaysFault => Code is >= 500 and < Grpc or Grpc + 2 or Grpc + 13 or Grpc + 14;

    public bool SaysRoleTooLow => Code is 403 or Grpc + 7;

    public static Answer OfRpc(string status, string message) => new(Grpc + int.Parse(status, CultureInfo.InvariantCulture), message);

    /// <summary>The text without the unit that was asked for and without what differs in every answer.</summary>
    public string Comparable(string unit) => Changing().Replace(Body.Replace(unit, "UNIT", StringComparison.Ordinal), "");

    public override string ToString() => $"{Code} {Body[..Math.Min(Body.Length, 300)]}";

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|Trace [^<]*|[0-9a-f]{32}")]
    private static partial Regex Changing();
}
