using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>A kind of evidence that people add by hand, with what is usual for it.</summary>
/// <param name="Code">In addresses and forms; also how it was gathered.</param>
/// <param name="Name">Shown to people.</param>
/// <param name="Title">An example of what it may be called.</param>
/// <param name="Origin">Where it usually comes from.</param>
/// <param name="Tier">How near to behaviour it usually is.</param>
/// <param name="People">What is counted; empty where nothing is.</param>
public sealed record ItemKind(string Code, string Name, string Title, Origin Origin, Tier Tier, string People)
{
    public static IReadOnlyList<ItemKind> All =>
    [
        new("interview", T("Interviews"), T("Interviews with eight new households"), Origin.Customer, Tier.A, T("People interviewed")),
        new("observation", T("An observation"), T("Five households setting up the router"), Origin.Customer, Tier.A, T("People or cases observed")),
        new("quote", T("A quote"), T("What a customer wrote to support"), Origin.Customer, Tier.A, ""),
        new("document", T("A document"), T("Regulator’s report on first bills"), Origin.External, Tier.C, T("Cases it stands on")),
        new("workshop", T("A workshop"), T("Mapping workshop, service team"), Origin.Internal, Tier.D, T("People in it")),
    ];

    public static ItemKind Of(string code) => All.FirstOrDefault(kind => kind.Code == code) ?? All[0];
}
