namespace Journey.Evidence.Storage;

/// <summary>The tables that are written and read in bulk. Keys are numbers and begin with the unit; docs/decisions/0021 says why they look so.</summary>
internal static class NarrowTables
{
    private const string Line = "activity int not null, reason int not null, channel int not null, segment int not null, actor bigint not null, service_ms bigint not null, score int not null, outcome int not null, coded blob null";

    private static readonly NarrowTable[] Tables =
    [
        new("word", "source_no int not null, word_no int not null, kind int not null, text blob not null", "source_no, word_no"),
        new("record", "source_no int not null, import_no int not null, case_no bigint not null, time_ms bigint null, recorded_ms bigint null, id_hash bigint not null, id_check bigint not null, customer blob null, attributes blob null", "record_no") { Numbered = Numbered.Records },
        new("line", $"scope_no int not null, case_no bigint not null, time_ms bigint not null, place int not null, record_no bigint not null, {Line}", "scope_no, case_no, time_ms, place, record_no"),
        new("retraction", $"scope_no int not null, revision bigint not null, case_no bigint not null, time_ms bigint not null, place int not null, record_no bigint not null, customer blob null, {Line}", "scope_no, revision, place, record_no"),
        new("span", "scope_no int not null, revision bigint not null, place int not null, first_no bigint not null, last_no bigint not null, at_ms bigint not null", "scope_no, revision, place"),
        new("repetition", "source_no int not null, import_no int not null, content_hash bigint not null, content_check bigint not null, seen int not null", "source_no, import_no, content_hash, content_check"),
        new("case_row", "source_no int not null, person_hash bigint not null, person_check bigint not null, records bigint not null, events bigint not null, first_ms bigint not null, last_ms bigint not null, last_activity int not null, last_actor bigint not null, handovers bigint not null, chain bigint not null, segment int not null, met blob null", "case_no") { Numbered = Numbered.Cases },
        new("tally", "source_no int not null, segment int not null, kind int not null, a int not null, b int not null, n bigint not null, total bigint not null, histogram blob null, tail blob null, deals bigint not null", "source_no, segment, kind, a, b"),
        new("tally_page", "source_no int not null, segment int not null, kind int not null, a int not null, b int not null, bucket int not null, page int not null, body blob not null", "source_no, kind, a, b, bucket, segment, page"),
        new("cell", "source_no int not null, day int not null, segment int not null, batch bigint not null, body blob not null", "source_no, day, segment, batch"),
        new("variant", "source_no int not null, segment int not null, chain bigint not null, n bigint not null", "source_no, segment, chain"),
        new("path", "source_no int not null, chain bigint not null, parent bigint not null, steps blob not null", "source_no, chain"),
        new("reject", "source_no int not null, import_no int not null, seq int not null, expires_ms bigint not null, body blob not null", "source_no, import_no, seq") { IsWide = true },
        new("held_text", "text_id blob not null, source_no int not null, import_no int not null, record_no bigint not null, time_ms bigint not null, state int not null, item_id blob null, body blob null", "text_id") { IsWide = true },
    ];

    private static readonly string[] Indexes =
    [
        "create unique index record_id on record (unit_no, source_no, id_hash)",
        "create index case_person on case_row (unit_no, source_no, person_hash)",
        "create index variant_many on variant (unit_no, source_no, segment, n) where n >= 8",
        "create index reject_expiry on reject (unit_no, expires_ms)",
        "create index held_text_state on held_text (unit_no, state, text_id)",
        "create index held_text_record on held_text (unit_no, record_no)",
        "create index held_text_import on held_text (unit_no, source_no, import_no)",
        "create index held_text_source on held_text (unit_no, source_no, state, text_id)",
    ];

    public static IEnumerable<string> Create(bool postgres) => Tables.SelectMany(table => postgres ? table.OnPostgres() : table.OnSqlite()).Concat(Indexes);
}
