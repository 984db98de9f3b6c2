namespace Journey.Maps.Maps;

internal sealed record Emotion(
    string Id = "", double Valence = 0, EmotionBasis? Basis = null, string Note = "", int Answers = 0, string Scale = "", double? Raw = null) : IElement;
