namespace Simulation.Tests.Towns;

internal sealed class MishapException() : Exception("The seed says so.");
