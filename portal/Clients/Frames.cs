using Journey.Platform.Identity;
using Journey.Portal.Models;
using Journey.Portal.Text;

namespace Journey.Portal.Clients;

/// <summary>Makes the frame of a page from the caller.</summary>
internal static class Frames
{
    /// <summary>The unit that the local host fills with generated evidence. Wherever it shows, it says so.</summary>
    const string SampleUnit = "sample";

    public static Frame Of(Caller caller, TimeProvider time) => new(
        caller.Unit?.Key ?? "",
        caller.Unit?.Name ?? "",
        caller.Unit?.Key == SampleUnit,
        caller.Name,
        caller.Role >= Role.Contributor,
        caller.Role >= Role.Owner,
        new Moments(caller.Unit?.TimeZone ?? "UTC", time))
    {
        MayApprove = caller.Role >= Role.Approver,
        MayAdminister = caller.Role >= Role.Admin,
        MayOperate = caller.Organisation,
    };

    public static Frame Nobody(TimeProvider time) => new("", "", false, "", false, false, new Moments("UTC", time));
}
