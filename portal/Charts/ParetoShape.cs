using Journey.Evidence.V1;

namespace Journey.Portal.Charts;

/// <summary>Driver rows as bars from zero on one scale; the scale always reaches half, so that a majority can be seen.</summary>
public sealed record ParetoShape(GetDriversReply Drivers)
{
    public double Scale => Math.Max(.55, Drivers.Rows.Count == 0 ? .55 : Drivers.Rows.Max(row => row.High));

    public double Half => X(.5);

    public long All => Drivers.Coded + Drivers.Uncoded;

    public double UncodedShare => All == 0 ? 0 : (double)Drivers.Uncoded / All;

    public double X(double share) => Math.Clamp(share / Scale * 100, 0, 100);

    public bool IsVital(Driver row) => Drivers.VitalFew.Contains(row.Value);

    public bool IsLastVital(Driver row) => Drivers.VitalFew.Count > 0 && Drivers.VitalFew[^1] == row.Value && Drivers.Rows.Count > Drivers.VitalFew.Count;

    public string Whisker(Driver row, double middle, double reach)
    {
        var (low, high) = (Text.Figures.At(X(row.Low)), Text.Figures.At(X(row.High)));
        var (top, bottom, mid) = (Text.Figures.At(middle - reach), Text.Figures.At(middle + reach), Text.Figures.At(middle));
        return $"M{low} {mid}H{high}M{low} {top}V{bottom}M{high} {top}V{bottom}";
    }
}
