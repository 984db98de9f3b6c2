namespace Journey.Evidence.Storage;

/// <summary>The tables of items, citations and grades, written and read through the model.</summary>
internal static class ClaimTables
{
    public static IEnumerable<string> Create(bool postgres)
    {
        var id = postgres ? "uuid" : "text";
        var flag = postgres ? "boolean" : "integer";
        var real = postgres ? "double precision" : "real";
        return
        [
            $"""create table item ("Id" {id} primary key, "UnitId" {id} not null, "Title" text not null, "Origin" integer not null, "Tier" integer not null, "Method" text not null, "N" bigint null, "Dated" bigint null, "IndependenceKey" text null, "Segment" text null, "Link" text null, "SourceKind" text null, "Digest" text null, "Note" text null, "AddedAt" bigint not null)""",
            """create index item_unit on item ("UnitId", "Id")""",
            """create unique index item_digest on item ("UnitId", "Digest")""",
            $"""create table withdrawal ("UnitId" {id} not null, "ItemId" {id} not null, "At" bigint not null, "By" text not null, "Reason" text not null, primary key ("UnitId", "ItemId"))""",
            $"""create table item_state ("UnitId" {id} not null, "ItemId" {id} not null, "At" bigint not null, "N" bigint not null, "Dated" bigint null, "Digest" text not null, primary key ("UnitId", "ItemId", "At"))""",
            $"""create table map ("MapId" {id} primary key, "UnitId" {id} not null, "Version" integer not null, "Segment" text not null, "Title" text not null, "Journey" text not null)""",
            $"""create table known_terms ("UnitId" {id} primary key, "KnownVersion" bigint not null, "Touchpoints" text not null)""",
            $"""create table claim ("UnitId" {id} not null, "ClaimId" text not null, "MapId" {id} not null, "StatementVersion" integer not null, "Statement" text not null, "Element" text not null, "OfEmotion" {flag} not null, "Place" integer not null, "RemovedAt" bigint null, primary key ("UnitId", "ClaimId"))""",
            """create index claim_map on claim ("UnitId", "MapId")""",
            $"""create table claim_wording ("UnitId" {id} not null, "ClaimId" text not null, "StatementVersion" integer not null, "Statement" text not null, "Since" bigint not null, primary key ("UnitId", "ClaimId", "StatementVersion"))""",
            $"""create table citation ("Id" {id} not null, "Revision" integer not null, "UnitId" {id} not null, "ClaimId" text not null, "ItemId" {id} not null, "Stance" integer not null, "Note" text not null, "StatementVersion" integer not null, "CitedAt" bigint not null, "EndedAt" bigint null, "EndReason" text not null, primary key ("UnitId", "Id", "Revision"))""",
            """create unique index citation_once on citation ("UnitId", "ClaimId", "ItemId") where "EndedAt" is null""",
            """create index citation_claim on citation ("UnitId", "ClaimId")""",
            """create index citation_item on citation ("UnitId", "ItemId")""",
            $"""create table grade ("UnitId" {id} not null, "ClaimId" text not null, "MapId" {id} not null, "StatementVersion" integer not null, "Grade" integer not null, "CappedBy" integer null, "ContestedSince" bigint null, "Revision" bigint not null, primary key ("UnitId", "ClaimId"))""",
            $"""create table grade_record ("UnitId" {id} not null, "ClaimId" text not null, "Revision" bigint not null, "StatementVersion" integer not null, "AsOf" bigint not null, "Grade" integer not null, "Score" {real} not null, "Support" {real} not null, "Contra" {real} not null, "Contested" {flag} not null, "CappedBy" integer null, "Cause" integer not null, primary key ("UnitId", "ClaimId", "Revision"))""",
            $"""create table grading_day ("UnitId" {id} primary key, "DueAt" bigint not null)""",
        ];
    }
}
