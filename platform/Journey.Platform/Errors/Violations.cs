namespace Journey.Platform.Errors;

/// <summary>Gathers everything that is wrong with a request, so that the caller learns it at once.</summary>
public sealed class Violations
{
    private readonly List<FieldViolation> found = [];

    /// <summary>Whether something is wrong.</summary>
    public bool Any => found.Count > 0;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<FieldViolation> All => found;

    /// <summary>Adds a field that does not hold.</summary>
    public void Add(string field, string description) => found.Add(new FieldViolation(field, description));

    /// <summary>Adds the field where the condition does not hold.</summary>
    public void Require(bool holds, string field, string description)
    {
        if (!holds)
        {
            Add(field, description);
        }
    }

    /// <summary>Refuses the request if something is wrong with it.</summary>
    public void ThrowIfAny(string message = "The request has fields that do not hold.")
    {
        if (Any)
        {
            throw new InvalidRequest(message, [.. found]);
        }
    }
}
