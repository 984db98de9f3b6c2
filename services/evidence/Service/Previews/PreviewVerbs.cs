using System.Security.Cryptography;
using Journey.Evidence.Identity;
using Journey.Evidence.Imports;
using Journey.Evidence.Reading;
using Journey.Evidence.Sources;
using Journey.Evidence.Storage;
using Journey.Platform.Identity;
using Journey.Platform.Storage;

namespace Journey.Evidence.Previews;

/// <summary>Looks at the beginning of a file twice: for what its columns hold, then as it would be read with what is proposed. Stores nothing.</summary>
internal sealed class PreviewVerbs(UnitOfWork<EvidenceDb> work)
{
    private const int MostDimensions = 20;
    private const int MostRecords = 5_000;

    /// <param name="caller">Who looks.</param>
    /// <param name="sourceKey">Source that would take the records.</param>
    /// <param name="given">What is known already; the rest is found out.</param>
    /// <param name="beginning">The file's first bytes.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<Preview> LookAsync(Caller caller, string sourceKey, Mapping given, Beginning beginning, CancellationToken ct)
    {
        var (source, kept) = await work.ReadAsync(
            caller.UnitId,
            async (db, token) =>
            {
                var found = await SourceVerbs.FindAsync(db, sourceKey, token);
                return (found, await MappingVerbs.KeptAsync(db, found, token));
            },
            ct);
        return await Task.Run(() => Look(source, kept, given, beginning), ct);
    }

    private static Preview Look(Source source, KeptMapping? kept, Mapping given, Beginning beginning)
    {
        var format = given.Format.Length > 0 ? given.Format : FormatGuess.Of(Opened(beginning));
        var plain = new Mapping { Format = format, Delimiter = given.Delimiter ?? (format == Mapping.Csv ? Delimiter(beginning) : null), ObjectType = given.ObjectType, Lifecycle = given.Lifecycle };
        MappingRules.Check(given with { Format = format }, source);
        var profile = new Profile();
        var shape = Shape(source, plain, profile);
        var broken = Run(shape, beginning, _ => { }, out _);
        profile.Close(shape.Columns.Known);
        var known = new[] { kept?.ReadSaved, kept?.ReadLast }.FirstOrDefault(mapping => mapping is not null && mapping.Format == format && mapping.NamesColumns
            && mapping.Named().All(pair => profile.Find(pair.Column) is not null));
        var roles = Roles(source, given with { Format = format }, known, profile);
        var mapping = Mapped(plain, given, known, roles, profile) with { Gzip = beginning.Gzip };
        return Read(source, mapping, roles, profile, beginning, known is not null, broken);
    }

    private static Preview Read(Source source, Mapping mapping, IReadOnlyList<RoleProposal> roles, Profile profile, Beginning beginning, bool known, BrokenFileException? before)
    {
        var zone = mapping.Zone is { } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc;
        var plain = mapping with { Gzip = false };
        var tap = new RecordTap(plain.Resolved(), new TimeReader(mapping.TimeFormat, zone));
        var shape = Shape(source, plain, tap);
        var problems = new List<FileProblem>();
        var broken = Run(shape, beginning, chunk => problems.AddRange(chunk.Problems), out var notes) ?? before;
        var rejected = problems.Count;
        problems = [.. problems.Take(FileImport.MostProblems)];
        if (broken is not null && !beginning.Cut)
        {
            problems.Add(new FileProblem(broken.Line, broken.Field, broken.Message));
        }

        var used = plain.Resolved().Named().Select(pair => pair.Column).ToHashSet();
        var people = roles.Where(role => role.Role is "case" or "customer" or "actor" or "id").Select(role => role.Column).ToHashSet();
        var personal = profile.Columns.Where(column => column.LooksPersonal && !people.Contains(column.Name) && mapping.Text != column.Name && !source.DimensionNames.Contains(column.Name)).Select(column => column.Name);
        var dimensions = profile.Columns.Where(column => !used.Contains(column.Name) && !column.LooksPersonal && column.Time is null && column.Classes && !column.Numeric
            && column.Distinct is >= 2 and <= 50 && column.Filled >= profile.Records / 2).Select(column => column.Name).Take(MostDimensions);
        return new Preview(
            mapping, roles, [.. profile.Columns.Select(ColumnPreview.Of)], [.. personal], [.. dimensions], tap.Records, problems,
            profile.Records, rejected, notes, known);
    }

    private static IReadOnlyList<RoleProposal> Roles(Source source, Mapping given, Mapping? known, Profile profile)
    {
        if (given.Format is Mapping.CloudEvents or Mapping.Ocel)
        {
            return [.. given.Resolved().Named().DistinctBy(pair => pair.Option).Where(pair => profile.Find(pair.Column) is { Filled: > 0 })
                .Select(pair => new RoleProposal(pair.Option, pair.Column, 1, false, "The format says so.", []))];
        }

        // What the format names itself stands as if it was asked for, where the file has it.
        var resolved = given.Resolved();
        var fixedNames = given.Format == Mapping.Xes ? given with
        {
            Case = resolved.Case,
            Activity = resolved.Activity,
            Time = resolved.Time,
            Actor = given.Actor ?? (profile.Find(resolved.Actor!) is { Filled: > 0 } ? resolved.Actor : null),
        }
        : given;
        return new Proposer(profile, fixedNames, known, source.PersonalNames, source.DimensionNames).All();
    }

    private static Mapping Mapped(Mapping plain, Mapping given, Mapping? known, IReadOnlyList<RoleProposal> roles, Profile profile)
    {
        var proposed = roles.ToDictionary(role => role.Role, role => role.Column);
        var mapping = given with { Format = plain.Format, Delimiter = plain.Delimiter, TimeFormat = given.TimeFormat ?? known?.TimeFormat, Zone = given.Zone ?? known?.Zone };
        if (plain.Format is Mapping.CloudEvents or Mapping.Ocel)
        {
            return mapping;
        }

        string? Of(string role) => proposed.GetValueOrDefault(role);
        mapping = mapping with
        {
            Case = Of("case"),
            Activity = Of("activity"),
            Time = Of("time"),
            Start = Of("start"),
            Customer = Of("customer"),
            Actor = Of("actor"),
            Channel = Of("channel"),
            Text = Of("text"),
            Score = Of("score"),
            Reason = Of("reason"),
            Segment = Of("segment"),
            Outcome = Of("outcome"),
            Id = Of("id"),
            RecordedTime = Of("recordedTime"),
        };
        return mapping with
        {
            TimeFormat = mapping.TimeFormat ?? (mapping.Time is { } time ? profile.Find(time)?.Time?.Format : null),
            Scale = mapping.Score is null ? null : mapping.Scale ?? known?.Scale ?? Scale(profile.Find(mapping.Score)),
        };
    }

    private static string? Scale(ColumnProfile? column) => column is null || column.Filled == 0 ? null
        : column.Greatest > 10 ? "0-100"
        : column.Greatest > 7 || column.Least < 1 ? column.Least >= 1 ? "1-10" : "0-10"
        : column.Greatest > 5 ? "1-7" : "1-5";

    private static Shape Shape(Source source, Mapping mapping, IFieldTap tap) =>
        new(new UnitKey(RandomNumberGenerator.GetBytes(32)), source, mapping, new WordBook([]), tap);

    private static BrokenFileException? Run(Shape shape, Beginning beginning, Action<Chunk> each, out IReadOnlyList<string> notes)
    {
        notes = [];
        try
        {
            using var feed = shape.Feeds().Open(() => new MemoryStream(beginning.Bytes, writable: false));
            try
            {
                for (var count = 0; count < MostRecords && feed.Next(shape.Shaper); count++)
                {
                    if (shape.Shaper.Full)
                    {
                        each(shape.Shaper.Take(0, []));
                    }
                }
            }
            finally
            {
                notes = shape.Notes(feed);
                each(shape.Shaper.Take(0, []));
            }

            return null;
        }
        catch (BrokenFileException broken)
        {
            return broken;
        }
    }

    private static ReadOnlySpan<byte> Opened(Beginning beginning)
    {
        try
        {
            using var text = Opening.Text(new MemoryStream(beginning.Bytes, writable: false), gzip: false);
            return text.Peek(1 << 16).ToArray();
        }
        catch (UnreadableException)
        {
            // It is refused with its reason when it is read.
            return beginning.Bytes;
        }
    }

    private static string Delimiter(Beginning beginning) => ((char)Delimiters.Detect(Opened(beginning))).ToString();
}
