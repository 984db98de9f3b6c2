using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;
using Journey.Maps.Maps;
using Journey.Maps.Storage;
using Journey.Platform.Errors;

namespace Journey.Maps.Rpc;

/// <summary>Edits from messages; their values are JSON already.</summary>
internal static class EditRequests
{
    public static Revision Read(V1.ReviseMapRequest request)
    {
        if (request.ExpectedVersion == 0)
        {
            throw new MapVersionMissing();
        }

        var violations = new Violations();
        var edits = request.Edits.Select((e, i) => new Edit(Read(e.Op), e.Path, e.Field, Read(e.Value, $"edits[{i}].value", violations), e.Before, [.. e.Replaces], e.ClientId));
        return new Revision(new SeenVersion([request.ExpectedVersion]), request.Reason, [.. edits], violations);
    }

    private static EditOp? Read(V1.EditOp op) => op switch
    {
        V1.EditOp.Set => EditOp.Set,
        V1.EditOp.Add => EditOp.Add,
        V1.EditOp.Remove => EditOp.Remove,
        V1.EditOp.Move => EditOp.Move,
        V1.EditOp.Split => EditOp.Split,
        V1.EditOp.Merge => EditOp.Merge,
        V1.EditOp.Link => EditOp.Link,
        _ => null,
    };

    private static JsonNode? Read(Value? value, string path, Violations violations) => value?.KindCase switch
    {
        Value.KindOneofCase.StringValue => JsonValue.Create(value.StringValue),
        Value.KindOneofCase.BoolValue => JsonValue.Create(value.BoolValue),
        Value.KindOneofCase.NumberValue => Number(value.NumberValue, path, violations),
        Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select((v, i) => Read(v, $"{path}[{i}]", violations))]),
        Value.KindOneofCase.StructValue => new JsonObject(value.StructValue.Fields.Select(f => KeyValuePair.Create(f.Key, Read(f.Value, $"{path}.{f.Key}", violations)))),
        _ => null,
    };

    private static JsonValue? Number(double number, string path, Violations violations)
    {
        if (!double.IsFinite(number))
        {
            violations.Add(path, "It must be a number.");
            return null;
        }

        // Whole numbers are written without a fraction, so that whole-number fields take them.
        return number == Math.Truncate(number) && Math.Abs(number) < 1e15 ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }
}
