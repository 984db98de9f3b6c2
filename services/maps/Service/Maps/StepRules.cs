namespace Journey.Maps.Maps;

internal static class StepRules
{
    public static void Check(Step step, string place, Findings found)
    {
        found.Text(step.Title, $"{place}.title", 200);
        found.Optional(step.Intent, $"{place}.intent", 500);
        found.Optional(step.NeededToProgress, $"{place}.neededToProgress", 500);
        found.Count(step.Touchpoints, $"{place}.touchpoints", 100);
        found.Count(step.Emotions, $"{place}.emotions", 100);
        found.NamedIfAny(step.Actor, $"{place}.actor");
        found.Require(step.SubJourney.Length == 0 || Guid.TryParseExact(step.SubJourney, "D", out _), $"{place}.subJourney", "It must be the id of a map.");
        found.Each(step.Lanes, $"{place}.lanes", 100, (item, at) =>
        {
            found.Named(item.Lane, $"{at}.lane");
            found.Text(item.Title, $"{at}.title", 200);
            found.Optional(item.OperatedBy, $"{at}.operatedBy", 200);
        });
        for (var i = 0; i < step.Touchpoints.Count; i++)
        {
            Check(step.Touchpoints[i], $"{place}.touchpoints[{i}]", found);
        }

        for (var i = 0; i < step.Emotions.Count; i++)
        {
            Check(step.Emotions[i], $"{place}.emotions[{i}]", found);
        }
    }

    private static void Check(Touchpoint touchpoint, string place, Findings found)
    {
        found.Text(touchpoint.Key, $"{place}.key", 100);
        found.Require(Keys.Holds(touchpoint.Key), $"{place}.key", "It must be lower-case letters, digits and hyphens.");
        found.Text(touchpoint.Name, $"{place}.name", 200);
        found.Text(touchpoint.Channel, $"{place}.channel", 100);
        found.Optional(touchpoint.OperatedBy, $"{place}.operatedBy", 200);
        found.Optional(touchpoint.Initiator, $"{place}.initiator", 200);
        found.Optional(touchpoint.Receiver, $"{place}.receiver", 200);
    }

    private static void Check(Emotion emotion, string place, Findings found)
    {
        found.Require(emotion.Valence is >= -2 and <= 2, $"{place}.valence", "It must be from -2 (very bad) to 2 (very good).");
        found.Require(emotion.Basis is { } basis && Enum.IsDefined(basis), $"{place}.basis", "It must be one of assumed, selfReported.");
        found.Optional(emotion.Note, $"{place}.note", 500);
        found.Optional(emotion.Scale, $"{place}.scale", 50);
        found.Require(emotion.Raw is not { } raw || double.IsFinite(raw), $"{place}.raw", "It must be a number.");
        found.Require(emotion.Answers >= 0, $"{place}.answers", "It must be 0 or more.");
        found.Require(
            emotion.Answers == 0 || emotion.Basis != EmotionBasis.Assumed, $"{place}.answers", "An assumed value has no answers behind it.");
    }
}
