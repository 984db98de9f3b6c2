using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Grpc.Core;
using Journey.Platform.Errors;
using Journey.Platform.Identity;
using Journey.Platform.Json;
using Microsoft.AspNetCore.Http;

namespace Journey.Platform.Storage;

/// <summary>A write that its caller may send again.</summary>
/// <param name="Caller">Who sends it.</param>
/// <param name="Method">What is called.</param>
/// <param name="IdempotencyKey">The caller's key for this one effect; none where the caller sent none.</param>
/// <param name="RequestHash">Hash of everything that was asked.</param>
public sealed record Command(Caller Caller, string Method, string? IdempotencyKey, string RequestHash)
{
    private const string Header = "idempotency-key";
    private const int LongestKey = 200;

    /// <summary>The command of an HTTP request.</summary>
    public static Command From<T>(HttpContext http, T body)
    {
        var method = $"{http.Request.Method} {http.Request.Path}";
        var asked = JsonSerializer.SerializeToUtf8Bytes(body, JourneyJson.Options);
        // The precondition is part of what was asked: the same edit against another version is another command.
        return new Command(http.Caller(), method, Key(http.Request.Headers[Header]), Hash(method, http.Request.Headers.IfMatch.ToString(), asked));
    }

    /// <summary>The command of a gRPC call.</summary>
    public static Command From(ServerCallContext rpc, IMessage request) => new(
        rpc.GetHttpContext().Caller(),
        rpc.Method,
        Key(rpc.RequestHeaders.GetValue(Header)),
        Hash(rpc.Method, "", request.ToByteArray()));

    private static string? Key(string? key) => key switch
    {
        null or "" => null,
        { Length: > LongestKey } => throw new InvalidRequest("The idempotency key cannot be taken.", [new FieldViolation("Idempotency-Key", $"It is longer than {LongestKey} characters.")]),
        _ => key,
    };

    private static string Hash(string method, string precondition, byte[] asked)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{method}\n{precondition}\n"));
        hash.AppendData(asked);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
