using Journey.Evidence.V1;
using Journey.Platform.Errors;

namespace Journey.Portal.Models;

/// <summary>An import in its panel; the share told last keeps announcements to the quarters.</summary>
internal sealed record ImportModel(string Unit, ImportState State)
{
    public bool Running => State.Phase is ImportPhase.Queued or ImportPhase.Running;

    public int Percent => State.BytesTotal <= 0 ? 0 : (int)Math.Clamp(State.BytesRead * 100 / State.BytesTotal, 0, 100);
}
