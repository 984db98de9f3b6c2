namespace Journey.Gateway.Routing;

/// <summary>The routing table: which part answers which address.</summary>
internal static class Roads
{
    const string Unit = "/api/v1/units/{unit}";

    public static IReadOnlyList<Road> All =>
    [
        new("units", "/api/v1/units", Parts.Owners, Door.Api),
        new("maps-parked", "/api/v1/parts/maps/parked-messages/{**rest}", Parts.Maps, Door.Api),
        new("evidence-parked", "/api/v1/parts/evidence/parked-messages/{**rest}", Parts.Evidence, Door.Api),
        new("owners-parked", "/api/v1/parts/owners/parked-messages/{**rest}", Parts.Owners, Door.Api),
        new("members", Unit + "/members/{**rest}", Parts.Owners, Door.Api),
        new("people", Unit + "/people/{**rest}", Parts.Owners, Door.Api),
        new("teams", Unit + "/teams/{**rest}", Parts.Owners, Door.Api),
        new("organisation", Unit + "/organisation/{**rest}", Parts.Owners, Door.Api),
        new("fixes", Unit + "/fixes/{**rest}", Parts.Owners, Door.Api),
        new("tests", Unit + "/tests/{**rest}", Parts.Owners, Door.Api),
        new("tombstones", Unit + "/tombstones", Parts.Owners, Door.Api),
        new("lines", Unit + "/lines", Parts.Owners, Door.Api),
        new("sprints", Unit + "/sprints/{**rest}", Parts.Owners, Door.Api),
        new("inbox", Unit + "/inbox/{**rest}", Parts.Owners, Door.Api),
        new("gaps", Unit + "/gaps", Parts.Owners, Door.Api),
        new("assignments", Unit + "/assignments/{**rest}", Parts.Owners, Door.Api),
        new("map-gaps", Unit + "/maps/{map}/gaps", Parts.Owners, Door.Api),
        new("map-agreements", Unit + "/maps/{map}/handoff-agreements/{**rest}", Parts.Owners, Door.Api),
        new("map-compare-cxm", Unit + "/maps/{map}/compare/cxm", Parts.Owners, Door.Api),
        new("maps", Unit + "/maps/{**rest}", Parts.Maps, Door.Api),
        new("decisions", Unit + "/decisions/{**rest}", Parts.Maps, Door.Api),
        new("search", Unit + "/search", Parts.Maps, Door.Api),
        new("channels", Unit + "/channels/{**rest}", Parts.Maps, Door.Api),
        new("segments", Unit + "/segments/{**rest}", Parts.Maps, Door.Api),
        new("touchpoints", Unit + "/touchpoints/{**rest}", Parts.Maps, Door.Api),
        new("map-claims", Unit + "/maps/{map}/claims", Parts.Evidence, Door.Api),
        new("map-conformance", Unit + "/maps/{map}/conformance", Parts.Evidence, Door.Api),
        new("map-segment-comparison", Unit + "/maps/{map}/segment-comparison", Parts.Evidence, Door.Api),
        new("map-drivers", Unit + "/maps/{map}/drivers", Parts.Evidence, Door.Api),
        new("map-findings", Unit + "/maps/{map}/findings/{**rest}", Parts.Evidence, Door.Api),
        new("claims", Unit + "/claims/{**rest}", Parts.Evidence, Door.Api),
        new("citations", Unit + "/citations/{**rest}", Parts.Evidence, Door.Api),
        new("evidence", Unit + "/evidence/{**rest}", Parts.Evidence, Door.Api),
        new("logs", Unit + "/logs/{**rest}", Parts.Evidence, Door.Api),
        new("sources", Unit + "/sources/{**rest}", Parts.Evidence, Door.Api),
        new("imports", Unit + "/sources/{source}/imports", Parts.Evidence, Door.Api, Streams: true),
        new("text-reviews", Unit + "/text-reviews/{**rest}", Parts.Evidence, Door.Api),
        new("records", Unit + "/sources/{source}/records", Parts.Evidence, Door.Api, Streams: true),
        new("maps-rpc", "/journey.maps.v1.Maps/{method}", Parts.Maps, Door.Rpc),
        new("owners-rpc", "/journey.owners.v1.Owners/{method}", Parts.Owners, Door.Rpc),
        new("evidence-rpc", "/journey.evidence.v1.Evidence/{method}", Parts.Evidence, Door.Rpc, Streams: true),
        new("portal-css", "/css/{**rest}", Parts.Portal, Door.Public),
        new("portal-js", "/js/{**rest}", Parts.Portal, Door.Public),
        new("portal-lib", "/lib/{**rest}", Parts.Portal, Door.Public),
        new("portal-svg", "/{file}.svg", Parts.Portal, Door.Public),
        new("portal-shared", "/shared/{token}", Parts.Portal, Door.Shared) { Inside = "/shared" },
        new("portal-imports", "/units/{unit}/sources/{source}/imports", Parts.Portal, Door.Page, Streams: true),
        new("portal-unit", "/units/{unit}/{**rest}", Parts.Portal, Door.Page),
        new("portal", "/{**rest:" + PageAddress.Name + "}", Parts.Portal, Door.Page)
    ];
}
