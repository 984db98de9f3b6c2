using Grpc.Core;
using Journey.Platform.Errors;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Clients;

/// <summary>What a service, or a form of our own, refused.</summary>
internal sealed record Refusal(ErrorKind Kind, string Message, IReadOnlyList<FieldViolation> Violations)
{
    /// <summary>The violations, or the message where there are none; in the reader's language where it is known there.</summary>
    public IReadOnlyList<FieldViolation> All => Violations.Count > 0 ? [.. Violations.Select(violation => violation with { Description = T(violation.Description) })] : [new("", T(Message))];

    public static Refusal? Of(Exception exception) => exception switch
    {
        RpcException rpc => Of(RpcProblems.ToJourneyException(rpc)),
        JourneyException known => new(known.Kind, known.Message, known.Violations),
        _ => null,
    };
}
