namespace Journey.Maps.Publishing;

/// <summary>Something that holds a version back.</summary>
/// <param name="Place">L02.ELEMENT for a rule, P03.ELEMENT for required content, changeSets[N].reason, review or version.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
internal sealed record GateBlock(string Place, string What, string Mend);
