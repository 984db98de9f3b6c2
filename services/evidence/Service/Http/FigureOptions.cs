using Journey.Evidence.Figures;

namespace Journey.Evidence.Http;

/// <summary>The reading options that all figures take.</summary>
internal static class FigureOptions
{
    public static FigureQuery Query(Options options) => new()
    {
        Segment = options.Text("segment"),
        From = options.When("from"),
        To = options.When("to"),
        Anchor = options.Given("anchor"),
        Days = options.Number("days"),
        End = options.Given("end"),
        CaseRule = options.Given("caseRule"),
        Gap = options.Long("gap"),
        AsOf = options.When("asOf"),
        Revision = options.Long("revision"),
        Where = [.. options.Texts("where").Select(text => new WhereText(null, text))],
    };

    /// <summary>With <c>top</c>, which cuts rows.</summary>
    public static FigureQuery Ranked(Options options) => Query(options) with { Top = options.Number("top") };
}
