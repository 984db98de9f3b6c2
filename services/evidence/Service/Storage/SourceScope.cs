namespace Journey.Evidence.Storage;

/// <summary>The numbers under which one source keeps its rows.</summary>
internal readonly record struct SourceScope(int Unit, int Source);
