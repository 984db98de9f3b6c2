using System.Text.Json;
using System.Text.Json.Nodes;
using Journey.Maps.Decisions;
using Journey.Maps.Maps;

namespace Journey.Maps.Http;

/// <summary>A decision as it is answered: its head, and what was written beside it.</summary>
internal sealed record DecisionForm(
    Guid Id, Guid MapId, int Revision, DecisionStatus Status, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset UpdatedAt, string UpdatedBy,
    IReadOnlyList<Waiver> Waivers, Ruling? Ruling, DecisionReview? Review, Guid? SupersededBy)
{
    public static JsonObject Of(Decision decision)
    {
        var head = new DecisionForm(
            decision.Id, decision.MapId, decision.Revision, decision.Status, decision.CreatedAt, decision.CreatedBy, decision.UpdatedAt, decision.UpdatedBy,
            decision.Waivers, decision.Ruling, decision.Review, decision.SupersededBy);
        var form = JsonSerializer.SerializeToNode(head, DocumentJson.Options)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(decision.Content, DocumentJson.Options)!.AsObject())
        {
            form[name] = value?.DeepClone();
        }

        return form;
    }
}
