using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace Journey.Platform.Errors;

/// <summary>Translates failures to gRPC status with google.rpc details, and back.</summary>
public static class RpcProblems
{
    internal const string DetailsHeader = "grpc-status-details-bin";
    private const string VersionType = "VERSION";
    private const int MaxDetails = 4096;

    /// <summary>Gives back the failure that the called part reported.</summary>
    public static JourneyException ToJourneyException(RpcException exception)
    {
        var status = Details(exception);
        var info = Find<ErrorInfo>(status);
        var failure = Find<PreconditionFailure>(status);
        var versionMissing = failure?.Violations.Any(v => v.Type == VersionType) == true;
        var kind = ErrorMapping.ToKind(exception.StatusCode, versionMissing);
        if (kind is null || info is null)
        {
            return WithoutDetails(exception, kind);
        }

        var fields = Find<BadRequest>(status)?.FieldViolations.Select(v => new FieldViolation(v.Field, v.Description));
        return new JourneyException(kind.Value, info.Reason, exception.Status.Detail, fields?.ToList(), new Dictionary<string, string>(info.Metadata));
    }

    /// <summary>Makes what is sent to a gRPC caller.</summary>
    internal static RpcException ToRpcException(JourneyException e, string domain)
    {
        var details = ToStatus(e, domain).ToByteArray();
        return new RpcException(new Grpc.Core.Status(ErrorMapping.ToRpcStatus(e), e.Message), new Metadata { { DetailsHeader, details } });
    }

    internal static RpcStatus ToStatus(JourneyException e, string domain)
    {
        var info = new ErrorInfo { Reason = e.Reason, Domain = domain };
        info.Metadata.Add(e.Metadata.ToDictionary());
        var status = new RpcStatus { Code = (int)ErrorMapping.ToRpcStatus(e), Message = e.Message, Details = { Any.Pack(info) } };
        var more = More(e);
        if (more is not null)
        {
            status.Details.Add(Any.Pack(more));
        }

        if (ErrorMapping.RetryAfter(e) is { } wait)
        {
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(wait) }));
        }

        if (e.Violations.Count > 0)
        {
            status.Details.Add(Fitting(e.Violations, MaxDetails - status.CalculateSize()));
        }

        return status;
    }

    private static IMessage? More(JourneyException e) => e.Kind switch
    {
        ErrorKind.NotFound or ErrorKind.Duplicate => new ResourceInfo { Description = e.Message },
        ErrorKind.Precondition => Failure("STATE", e),
        ErrorKind.VersionMissing => Failure(VersionType, e),
        ErrorKind.Throttled => new QuotaFailure { Violations = { new QuotaFailure.Types.Violation { Subject = e.Reason, Description = e.Message } } },
        _ => null,
    };

    private static PreconditionFailure Failure(string type, JourneyException e) =>
        new() { Violations = { new PreconditionFailure.Types.Violation { Type = type, Subject = e.Reason, Description = e.Message } } };

    // Trailers are headers: what does not fit would cost the caller the whole answer.
    private static Any Fitting(IReadOnlyList<FieldViolation> violations, int room)
    {
        var request = new BadRequest();
        foreach (var violation in violations)
        {
            var next = new BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Description };
            room -= next.CalculateSize() + 4;
            if (room < 80)
            {
                break;
            }

            request.FieldViolations.Add(next);
        }

        return Any.Pack(request);
    }

    private static RpcStatus? Details(RpcException e)
    {
        try
        {
            return e.Trailers.GetValueBytes(DetailsHeader) is { } bytes ? RpcStatus.Parser.ParseFrom(bytes) : null;
        }
        catch (InvalidProtocolBufferException)
        {
            // Written by something that is not ours: the status alone must do.
            return null;
        }
    }

    private static T? Find<T>(RpcStatus? status) where T : class, IMessage, new()
    {
        var packed = status?.Details.FirstOrDefault(d => d.Is(new T().Descriptor));
        return packed?.Unpack<T>();
    }

    private static JourneyException WithoutDetails(RpcException e, ErrorKind? kind) => e.StatusCode switch
    {
        StatusCode.DeadlineExceeded => new DeadlineExceeded(),
        StatusCode.Unavailable => new PeerUnavailable(),
        _ when kind is { } known => new JourneyException(known, "PEER_REFUSED", e.Status.Detail),
        _ => new PeerFailed(),
    };
}
