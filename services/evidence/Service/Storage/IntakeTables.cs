namespace Journey.Evidence.Storage;

/// <summary>Kept mappings, and who has read what.</summary>
internal static class IntakeTables
{
    public static IEnumerable<string> Create(bool postgres)
    {
        var id = postgres ? "uuid" : "text";
        var compact = postgres ? "" : " without rowid";
        return
        [
            $"""create table source_mapping ("UnitId" {id} not null, "SourceNo" integer not null, "Saved" text null, "Last" text null, primary key ("UnitId", "SourceNo")){compact}""",
            $"""create table audit ("Id" {id} primary key, "UnitId" {id} not null, "At" bigint not null, "Subject" text not null, "Act" text not null, "Thing" text not null)""",
            """create index audit_unit on audit ("UnitId", "At")""",
        ];
    }
}
