using Journey.Evidence.Reading;

namespace Journey.Evidence.Previews;

/// <summary>
/// Proposes a column for each role: by its name, weighed with what it holds; without a name that says something only where the content
/// leaves little doubt. Whatever is near another, or rests on little, is marked as unsure.
/// </summary>
internal sealed class Proposer(Profile profile, Mapping given, Mapping? known, IReadOnlyCollection<string> personal, IReadOnlyCollection<string> dimensions)
{
    private const double Sure = .6;
    private const double Near = .08;

    // In the order in which they choose: what leaves the least doubt first.
    public static readonly string[] Roles =
        ["time", "case", "activity", "start", "customer", "actor", "channel", "text", "score", "reason", "segment", "outcome", "id", "recordedTime"];

    private static readonly string[] People = ["case", "customer", "actor", "id"];
    private readonly Dictionary<string, RoleProposal> _proposed = [];
    private readonly HashSet<string> _taken = [];

    public IReadOnlyList<RoleProposal> All()
    {
        foreach (var role in Roles)
        {
            var asked = given.Named().Where(pair => pair.Option == role).Select(pair => pair.Column).FirstOrDefault();
            var before = known?.Named().Where(pair => pair.Option == role).Select(pair => pair.Column).FirstOrDefault();
            var proposal = asked is not null ? new RoleProposal(role, asked, 1, false, "It was asked for.", [])
                : known is null ? Find(role)
                : before is null ? new RoleProposal(role, null, 0, false, "Files of this source were read without it.", [])
                : new RoleProposal(role, before, .97, false, "Files of this source were read so before.", []);
            _proposed.Add(role, proposal);
            if (proposal.Column is { } column)
            {
                _taken.Add(column);
            }
        }

        if (known is null)
        {
            Single();
            Reasons();
        }

        return [.. Roles.Select(role => _proposed[role])];
    }

    private RoleProposal Find(string role)
    {
        var found = profile.Columns
            .Where(column => column.Filled > 0 && !_taken.Contains(column.Name) && Allowed(role, column.Name))
            .Select(column => (column.Name, Score: Score(role, column)))
            .Where(pair => pair.Score.Points > .25)
            .OrderByDescending(pair => pair.Score.Points).ToList();
        if (found.Count == 0)
        {
            var needed = role is "case" or "activity" or "time";
            return new RoleProposal(role, null, 0, needed, needed ? "No column looks like it." : "", []);
        }

        var (name, (points, why)) = found[0];
        var others = found.Skip(1).Take(3).Select(pair => pair.Name).ToList();
        var near = found.Count > 1 && found[1].Score.Points > points - Near;
        var ambiguous = role == "time" && profile.Find(name)!.Time is { Ambiguous: true };
        why += ambiguous ? " Day and month could also be the other way round." : near ? $" '{others[0]}' could be meant as well." : "";
        return points < .4
            ? new RoleProposal(role, null, points, true, $"'{name}' could be it: {why}", [name, .. others])
            : new RoleProposal(role, name, Math.Round(points, 2), points < Sure || near || ambiguous, why, others);
    }

    private bool Allowed(string role, string column) => People.Contains(role)
        ? !dimensions.Contains(column)
        : role is "time" or "start" or "recordedTime" or "text" ? role != "text" || !dimensions.Contains(column) : !personal.Contains(column);

    private (double Points, string Why) Score(string role, ColumnProfile column)
    {
        var name = RoleNames.Fit(role, column.Name);
        var content = Contents.Of(role, column, profile.Records);
        if (content == 0)
        {
            return (name >= .9 ? .3 : 0, $"its name says so, but what it holds does not ({column.Kind}).");
        }

        if (name > 0)
        {
            return (Math.Min(.99, (.68 * name) + (.3 * content)), $"Its name says so, and {Describe(role, column)}.");
        }

        var bare = role switch
        {
            "time" => .5 + (column.Time!.HasClock ? .06 : 0),
            "text" when column.MeanWords >= 6 && column.Repeats < 2 => .55,
            "channel" when Contents.Known(column) >= .7 && column.Distinct > 1 => .6,
            "activity" when content == 1 && column.Repeats >= 3 && column.Distinct <= 60 => .34,
            "case" when content == 1 && column.Distinct >= 3 => .32,
            _ => 0,
        };
        return (bare, $"By what it holds: {Describe(role, column)}.");
    }

    private static string Describe(string role, ColumnProfile column) => role switch
    {
        "time" or "start" or "recordedTime" => $"{column.Time!.Share:P0} of its values are times",
        "case" => column.Repeats >= 1.2 ? $"its {column.Distinct} values come {column.Repeats:0.#} times each" : "each record has its own",
        "id" => "each record has its own",
        "score" => $"it holds numbers from {column.Least} to {column.Greatest}",
        "text" => $"its values have {column.MeanWords:0} words on average",
        _ => $"it holds {column.Distinct} different values",
    };

    // Where no case repeats, a record is a case: its id is both.
    private void Single()
    {
        var (record, @case) = (_proposed["id"], _proposed["case"]);
        if (@case.Column is { } column && record.Column is null && profile.Find(column) is { Unique: true } one && one.Filled == profile.Records)
        {
            _proposed["id"] = @case with { Role = "id", Why = "Each record has its own, so it names the record too." };
        }
        else if (@case.Column is null && record.Column is not null)
        {
            _proposed["case"] = record with { Role = "case", Unsure = true, Why = "No column repeats as a case would; each record stands for itself." };
        }
    }

    // Contacts and complaints name no activity: what they were about is what happened.
    private void Reasons()
    {
        if (_proposed["activity"].Column is null && _proposed["time"].Column is not null && _proposed["reason"].Column is { } reason
            && profile.Find(reason) is { } column && column.Filled >= .95 * profile.Records)
        {
            _proposed["activity"] = new RoleProposal("activity", reason, .45, true, "No column names an activity; each record is a contact, and what it was about stands as what happened.", _proposed["activity"].Others);
        }
    }
}
