using Journey.Maps.Linting;
using Journey.Maps.Publishing;

namespace Journey.Maps.Http;

internal sealed record GateForm(int Version, IReadOnlyList<GateBlock> Blocks, LintReport Lint)
{
    public static GateForm Of(GateReport report) => new(report.Version, report.Blocks, report.Seen.Lint);
}
