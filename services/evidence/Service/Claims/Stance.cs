namespace Journey.Evidence.Claims;

internal enum Stance
{
    Supports = 1,
    Contradicts = 2,
    Context = 3,
}
