namespace Journey.Maps.Http;

internal sealed record ChannelListForm(IReadOnlyList<TermForm> Channels, string? Next);
