namespace Evidence.Tests.Intake;

/// <summary>Tests that share one broker and what is counted in their process, so they run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class IntakeCollection : ICollectionFixture<IntakeTown>
{
    public const string Name = "Intake";
}
