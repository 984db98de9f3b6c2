using Grpc.Core;
using Journey.Platform.Errors;

namespace Journey.Portal.Clients;

/// <summary>What a service, or a form of our own, refused.</summary>
internal sealed record Refusal(ErrorKind Kind, string Message, IReadOnlyList<FieldViolation> Violations)
{
    /// <summary>The violations, or the message where there are none.</summary>
    public IReadOnlyList<FieldViolation> All => Violations.Count > 0 ? Violations : [new("", Message)];

    public static Refusal? Of(Exception exception) => exception switch
    {
        RpcException rpc => Of(RpcProblems.ToJourneyException(rpc)),
        JourneyException known => new(known.Kind, known.Message, known.Violations),
        _ => null,
    };
}
