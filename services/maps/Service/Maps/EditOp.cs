namespace Journey.Maps.Maps;

internal enum EditOp
{
    Set,
    Add,
    Remove,
    Move,
    Split,
    Merge,
    Link,
}
