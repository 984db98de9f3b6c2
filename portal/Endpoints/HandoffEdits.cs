using Google.Protobuf.WellKnownTypes;
using Journey.Maps.V1;

namespace Journey.Portal.Endpoints;

/// <summary>What is said of a handoff, as edits of its map: terms are added with the first thing said, and changed after that.</summary>
internal static class HandoffEdits
{
    public static IReadOnlyList<Edit> Terms(DesignedHandoff handoff, IReadOnlyDictionary<string, string> typed)
    {
        var now = handoff.Terms ?? new();
        return Of(
            handoff,
            ("payload", Value.ForString(now.Payload), Value.ForString(typed.Or("payload"))),
            ("limit", Value.ForString(now.Limit), Value.ForString(typed.Or("limit"))),
            ("failureSignal", Value.ForString(now.FailureSignal), Value.ForString(typed.Or("signal"))),
            ("toCustomer", Value.ForBool(now.ToCustomer), Value.ForBool(typed.Or("customer") == "true")));
    }

    public static IReadOnlyList<Edit> Dismissal(DesignedHandoff handoff, IReadOnlyDictionary<string, string> typed) =>
        Of(handoff, ("dismissal", Value.ForString(handoff.Terms?.Dismissal ?? ""), Value.ForString(typed.Or("because"))));

    static IReadOnlyList<Edit> Of(DesignedHandoff handoff, params (string Field, Value Before, Value After)[] fields)
    {
        var changed = fields.Where(field => !field.Before.Equals(field.After)).ToList();
        if (handoff.Terms is not null || changed.Count == 0)
        {
            return [.. changed.Select(field => new Edit { Op = EditOp.Set, Path = handoff.Id, Field = field.Field, Value = field.After })];
        }
        var terms = new Struct { Fields = { ["from"] = Value.ForString(handoff.From), ["to"] = Value.ForString(handoff.To) } };
        changed.ForEach(field => terms.Fields[field.Field] = field.After);
        return [new() { Op = EditOp.Add, Field = "handoffs", Value = Value.ForStruct(terms) }];
    }
}
