namespace Journey.Evidence.Sources;

internal enum Origin
{
    Customer = 1,
    Operations = 2,
    Internal = 3,
    External = 4,
}
