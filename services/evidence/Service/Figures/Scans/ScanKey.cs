using Journey.Evidence.Storage;

namespace Journey.Evidence.Figures;

/// <summary>What a scan answers for: the same key has the same answer for ever.</summary>
internal sealed record ScanKey(
    string What, SourceScope Scope, long Revision, CutRule Rule, int? Segment, long? From, long? To, long? AsOf, string Keep);
