namespace Journey.Evidence.Claims;

/// <summary>What changed a grade.</summary>
internal enum GradeCause
{
    Evidence = 1,
    Citation = 2,
    Age = 3,
    Withdrawal = 4,
    Statement = 5,
}
