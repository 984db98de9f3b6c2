using Journey.Evidence.V1;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Charts;

/// <summary>The bar under a claim: 0 to 100 is score 0 to 1; what contradiction took away lies between score and support.</summary>
public sealed record FootingShape(double Score, double Support, double Contra)
{
    static readonly double[] Cuts = [20, 45, 70];

    public static FootingShape Of(ClaimGrade grade) => new(grade.Score * 100, grade.Support * 100, grade.Contra);

    public bool Taken => Support - Score > 1;

    public double Ground => Taken ? Support : Score;

    public IEnumerable<(double At, bool Outside)> Ticks => Cuts.Select(cut => (cut, cut >= Score));

    public string Words => Score <= 0 && Support <= 0
        ? T("No evidence stands under this claim")
        : Taken
            ? T("Score {0} of 1.00, {1} before contradiction", Text.Figures.Score(Score / 100), Text.Figures.Score(Support / 100))
            : T("Score {0} of 1.00", Text.Figures.Score(Score / 100));
}
