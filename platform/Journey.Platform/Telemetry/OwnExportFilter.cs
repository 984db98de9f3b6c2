using System.Diagnostics;
using OpenTelemetry;

namespace Journey.Platform.Telemetry;

/// <summary>Keeps the exporter's own requests out of the traces.</summary>
internal sealed class OwnExportFilter(Uri endpoint) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem("url.full") is string address && address.StartsWith(endpoint.AbsoluteUri, StringComparison.Ordinal))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
