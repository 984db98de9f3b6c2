namespace Journey.Evidence.Storage;

/// <summary>What comes in and is not counted: rejected lines, texts held back, kept mappings, and who has read what.</summary>
internal static class IntakeTables
{
    public static IEnumerable<string> Create(bool postgres)
    {
        var id = postgres ? "uuid" : "text";
        var blob = postgres ? "bytea" : "blob";
        var compact = postgres ? "" : " without rowid";
        return
        [
            $"create table reject (unit_no integer not null, source_no integer not null, import_no integer not null, seq integer not null, expires_ms bigint not null, body {blob} not null, primary key (unit_no, source_no, import_no, seq))",
            "create index reject_expiry on reject (expires_ms)",
            $"create table held_text (unit_no integer not null, text_id {blob} not null, source_no integer not null, import_no integer not null, record_no bigint not null, time_ms bigint not null, state integer not null, item_id {blob} null, body {blob} null, primary key (unit_no, text_id))",
            "create index held_text_state on held_text (unit_no, state, text_id)",
            "create index held_text_record on held_text (unit_no, record_no)",
            "create index held_text_import on held_text (unit_no, source_no, import_no)",
            "create index held_text_source on held_text (unit_no, source_no, state, text_id)",
            $"""create table source_mapping ("UnitId" {id} not null, "SourceNo" integer not null, "Saved" text null, "Last" text null, primary key ("UnitId", "SourceNo")){compact}""",
            $"""create table audit ("Id" {id} primary key, "UnitId" {id} not null, "At" bigint not null, "Subject" text not null, "Act" text not null, "Thing" text not null)""",
            """create index audit_unit on audit ("UnitId", "At")""",
        ];
    }
}
