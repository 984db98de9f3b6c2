using Journey.Evidence.Reading;

namespace Journey.Evidence.Http;

/// <summary>The options of an address that say how a file is to be read.</summary>
internal static class MappingOptions
{
    /// <summary>Reads them all and refuses what is none of them.</summary>
    /// <param name="request">The request; its encoding counts too.</param>
    /// <param name="format">The format where none is given.</param>
    /// <param name="more">Takes what the address has besides.</param>
    public static Mapping Read(HttpRequest request, string format = "", Action<Options>? more = null)
    {
        var options = new Options(request.Query);
        var encoding = request.Headers.ContentEncoding.ToString();
        options.Require(encoding is "" or "identity" or "gzip", "Content-Encoding", "It must be gzip or left out.");
        var mapping = new Mapping
        {
            Format = options.Given("format") ?? format,
            Gzip = encoding == "gzip",
            Case = options.Given("case"),
            Activity = options.Given("activity"),
            Time = options.Given("time"),
            Customer = options.Given("customer"),
            Id = options.Given("id"),
            Channel = options.Given("channel"),
            Segment = options.Given("segment"),
            Actor = options.Given("actor"),
            Reason = options.Given("reason"),
            Score = options.Given("score"),
            Scale = options.Given("scale"),
            Text = options.Given("text"),
            Outcome = options.Given("outcome"),
            RecordedTime = options.Given("recordedTime"),
            Start = options.Given("start"),
            Delimiter = options.Given("delimiter"),
            TimeFormat = options.Given("timeFormat"),
            Zone = options.Given("zone"),
            ObjectType = options.Given("objectType"),
            Lifecycle = options.Given("lifecycle"),
        };
        more?.Invoke(options);
        options.Done();
        return mapping;
    }
}
