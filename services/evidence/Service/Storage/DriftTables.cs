namespace Journey.Evidence.Storage;

/// <summary>The tables of verifications and of what closed windows showed.</summary>
internal static class DriftTables
{
    public static IEnumerable<string> Create(bool postgres)
    {
        var id = postgres ? "uuid" : "text";
        var real = postgres ? "double precision" : "real";
        return
        [
            $"""create table map_verification ("UnitId" {id} not null, "MapId" {id} not null, "Cause" integer not null, "MapVersion" integer not null, "At" bigint not null, primary key ("UnitId", "MapId"))""",
            $"""create table drift ("UnitId" {id} not null, "MapId" {id} not null, "From" integer not null, "Revision" integer not null, "LogKey" text not null, "Baseline" integer not null, "ComputedAt" bigint not null, "Told" text not null, "CheckedVersion" integer not null, "CheckedRevision" bigint not null, "CheckedAt" bigint not null, primary key ("UnitId", "MapId", "From", "Revision"))""",
            """create index drift_computed on drift ("UnitId", "MapId", "ComputedAt")""",
            $"""create table drift_told ("UnitId" {id} not null, "MapId" {id} not null, "Dimension" integer not null, "Materiality" integer not null, "Baseline" integer not null, "From" integer not null, "Psi" {real} not null, "Revision" bigint not null, primary key ("UnitId", "MapId", "Dimension"))""",
            $"""create table drift_turn ("UnitId" {id} primary key, "Until" bigint not null)""",
        ];
    }
}
