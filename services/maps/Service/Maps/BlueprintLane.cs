namespace Journey.Maps.Maps;

/// <summary>The five rows of a service blueprint. The line of visibility lies above <see cref="Backstage"/>.</summary>
internal enum BlueprintLane
{
    PhysicalEvidence,
    CustomerActions,
    Frontstage,
    Backstage,
    SupportProcesses,
}
