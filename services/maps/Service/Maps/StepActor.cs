namespace Journey.Maps.Maps;

/// <summary>Who does what a step says; the customer where nothing is stated.</summary>
internal enum StepActor
{
    Customer,
    Organisation,
    System,
    ThirdParty,
}
