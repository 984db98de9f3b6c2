namespace Journey.Maps.Maps;

internal enum Concept
{
    Cxm,
    Blueprint,
    Segmentation,
}
