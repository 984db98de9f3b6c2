using Journey.Maps.V1;

namespace Journey.Evidence.Drafts;

/// <summary>Makes a draft map of figures: the same figures always give the same draft.</summary>
internal static class Drafting
{
    /// <summary>As for every group that is told of by itself.</summary>
    public const int FewestCases = 10;

    private const int LongestNote = 900;

    public static MapDraft Of(LogFigures figures, string title)
    {
        var path = figures.Cases < FewestCases ? null : DraftPath.Of(figures);
        if (path is null or { Steps.Count: 0 })
        {
            throw new DraftTooSmall(figures.Cases);
        }

        var pains = Stumbles.Of(figures, path.Steps);
        var felt = path.Steps.SelectMany(step => Felt(figures, step)).ToList();
        var notes = Notes(figures, path);
        var claims = Claims(figures, path, pains, felt, notes);
        var document = new MapDocument
        {
            Title = title,
            Goal = new Goal { Statement = GoalOf(path.Steps) },
            Window = WindowOf(figures, path.Steps),
            Segment = SegmentOf(figures.Segment),
            State = MapState.Current,
            Stages = { DraftStages.Of(path.Steps, figures.Edges).Select((steps, i) => StageOf(figures, steps, i, felt)) },
            PainPoints = { pains.Select(PainOf) },
            Claims = { claims.Select(claim => new Claim { Statement = claim.Statement, Element = claim.Element, Standing = ClaimStanding.Observed }) },
        };
        return new MapDraft(document, claims, path.Steps, notes);
    }

    private static string GoalOf(IReadOnlyList<DraftStep> steps) => steps.Count == 1
        ? $"I want to be done with {Phrases.Quoted(steps[0].Activity)}. (Not yet decided.)"
        : $"I want to get from {Phrases.Quoted(steps[0].Activity)} to {Phrases.Quoted(steps[^1].Activity)}. (Not yet decided.)";

    private static Window WindowOf(LogFigures figures, IReadOnlyList<DraftStep> steps) => new()
    {
        Anchor = Phrases.Title(figures.Anchor is { Length: > 0 } anchor ? anchor : steps[0].Activity),
        End = figures.End is { Length: > 0 } end ? Phrases.Title(end) : "",
        Days = Math.Clamp(figures.Days ?? (int)figures.LongDays, 1, 3_650),
    };

    private static Segment SegmentOf(string? segment) => segment switch
    {
        null => new Segment { Key = "all", Name = "All customers" },
        "" => new Segment { Key = "none", Name = "Customers without a segment" },
        _ => new Segment { Key = Phrases.Title(segment), Name = Phrases.Title(segment) },
    };

    private static Stage StageOf(LogFigures figures, IReadOnlyList<DraftStep> steps, int place, IReadOnlyList<Feeling> felt) => new()
    {
        Id = $"stage-{place + 1}",
        Title = DraftStages.Title(steps),
        Steps =
        {
            steps.Select(step => new Step
            {
                Id = step.Label,
                Title = Phrases.Title(step.Activity),
                Touchpoints = { TouchpointOf(figures, step) },
                Emotions = { felt.Where(feeling => feeling.At == step).Select(feeling => feeling.ToEmotion()) },
            }),
        },
    };

    private static Touchpoint TouchpointOf(LogFigures figures, DraftStep step) => new()
    {
        Id = step.TouchpointLabel,
        Key = step.Key,
        Name = Phrases.Title(step.Activity),
        Channel = figures.Channels.TryGetValue(step.Activity, out var channel) && !string.IsNullOrWhiteSpace(channel) ? Phrases.Cut(channel, 100) : "unknown",
        Optional = step.Cases * 2 < figures.Cases,
        Repeatable = figures.Edges.Any(edge => edge.From == step.Activity && edge.To == step.Activity),
    };

    private static PainPoint PainOf(DraftPain pain, int place)
    {
        var point = new PainPoint { Id = $"pain-{place + 1}", Title = pain.Title, Step = pain.At.Label, Severity = pain.Severity };
        if (pain.Reason is { } reason)
        {
            point.Reasons.Add(reason);
        }

        return point;
    }

    private static IEnumerable<Feeling> Felt(LogFigures figures, DraftStep step) => figures.Scores
        .Where(score => score.Activity == step.Activity && score.N > 0)
        .OrderByDescending(score => score.N).ThenBy(score => score.Scale, StringComparer.Ordinal)
        .Take(1)
        .Select(score => new Feeling(step, score));

    private static List<string> Notes(LogFigures figures, DraftPath path)
    {
        var notes = new List<string>
        {
            $"The order is that of the {Phrases.Count(path.Ways)} most frequent of {Phrases.Count(figures.Variants)} ways; they hold {Phrases.Count(path.Covered)} of {Phrases.Count(figures.Cases)} cases ({Phrases.Share(path.Covered, figures.Cases)}).",
        };
        if (path.LeftOut.Count > 0)
        {
            var count = path.LeftOut.Count == 1 ? "One activity is" : $"{Phrases.Count(path.LeftOut.Count)} activities are";
            notes.Add($"{count} not on this map: {Phrases.Named([.. path.LeftOut.Select(Phrases.Quoted)], LongestNote)}.");
        }

        if (figures.OpenCases > 0)
        {
            notes.Add($"{Phrases.Count(figures.OpenCases)} cases were still open when they were counted; some of them will go further.");
        }

        if (figures.Partial)
        {
            notes.Add("The log was still being read when this was counted.");
        }

        return notes;
    }

    private static List<DraftClaim> Claims(LogFigures figures, DraftPath path, IReadOnlyList<DraftPain> pains, IReadOnlyList<Feeling> felt, IReadOnlyList<string> notes) =>
    [
        .. notes.Select(note => new DraftClaim(note, "map", Citing.All(figures))),
        .. path.Steps.Select(step => new DraftClaim(
            $"{Phrases.Count(step.Cases)} of {Phrases.Count(figures.Cases)} cases reach {Phrases.Quoted(step.Activity)} ({Phrases.Share(step.Cases, figures.Cases)}).",
            step.Label,
            Citing.Activities(figures, step.Activity))),
        .. pains.Select((pain, i) => new DraftClaim(pain.Statement, $"pain-{i + 1}", pain.Items)),
        .. felt.Select(feeling => new DraftClaim(feeling.Statement, feeling.At.EmotionLabel, Citing.Scores(figures))),
    ];
}
