using System.Text.Json.Nodes;
using Journey.Platform.Errors;

namespace Journey.Maps.Maps;

/// <summary>An edit with the element it is about and the place that its problems are told at.</summary>
internal sealed record EditPlace(Edit Edit, DocumentNode Node, string At, DocumentTree Tree, Violations Violations)
{
    public void Refuse(string field, string why) => Violations.Add($"{At}.{field}", why);

    /// <summary>Names every field that this kind of edit has no use for.</summary>
    public void TakesOnly(params ReadOnlySpan<string> fields)
    {
        Unused(Edit.Field.Length > 0, "field", fields);
        Unused(Edit.Value is not null, "value", fields);
        Unused(Edit.Before.Length > 0, "before", fields);
        Unused(Edit.Replaces is { Count: > 0 }, "replaces", fields);
        Unused(Edit.ClientId.Length > 0, "clientId", fields);
    }

    /// <summary>The text in a value; null, told as a problem, where it is something else.</summary>
    public string? Id(JsonNode? value, string field)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var id))
        {
            return id;
        }

        Refuse(field, "It must be the id of an element.");
        return null;
    }

    private void Unused(bool used, string field, ReadOnlySpan<string> taken)
    {
        if (used && !taken.Contains(field))
        {
            Refuse(field, $"A {Edit.Op.ToString()!.ToLowerInvariant()} does not take it.");
        }
    }
}
