namespace Journey.Maps.Maps;

internal enum EmotionBasis
{
    Assumed,
    SelfReported,
}
