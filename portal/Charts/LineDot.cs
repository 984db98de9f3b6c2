using Journey.Portal.Text;

namespace Journey.Portal.Charts;

/// <summary>One step on a journey's line: its place from 0 to 100 and its best grade.</summary>
public sealed record LineDot(double X, string Grade)
{
    public bool Grounded => Grade is "A" or "B" or "C";

    public string Class => Grade switch
    {
        "A" => "a",
        "B" => "b",
        "C" => "c",
        "D" => "d",
        "Uncited" => "u",
        _ => "n",
    };

    public string Path => $"M{Figures.At(X)} 14h.01";
}
