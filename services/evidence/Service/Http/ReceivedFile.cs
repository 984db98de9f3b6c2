using Journey.Evidence.Reading;

namespace Journey.Evidence.Http;

/// <summary>What makes two uploads the same command.</summary>
internal sealed record ReceivedFile(string Source, Mapping Mapping, string Hash);
