namespace Journey.Evidence.Figures;

/// <summary>How complete and how fresh a log is. A share is null where there is nothing it could be a share of.</summary>
internal sealed record LogQuality(
    long Records, long Events, long Answers, long Cases, DateTimeOffset? Oldest, DateTimeOffset? Newest, DateTimeOffset? LastImport, long Rejected,
    Proportion? Uncoded, Proportion? WithCustomer, Proportion? WithSegment, Proportion? WithChannel, Proportion? Late, long Revision, bool Partial);
