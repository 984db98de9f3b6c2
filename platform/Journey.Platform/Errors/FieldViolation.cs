namespace Journey.Platform.Errors;

/// <summary>One field of a request that does not hold.</summary>
/// <param name="Field">Path of the field in the request.</param>
/// <param name="Description">What is wrong with it, for people.</param>
public sealed record FieldViolation(string Field, string Description);
