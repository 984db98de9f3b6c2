namespace Journey.Evidence.Reading;

internal sealed record FileProblem(long Line, string Field, string Reason);
