namespace Journey.Evidence.Stakes;

/// <summary>A number for 30 days with its 95 % interval.</summary>
internal sealed record Amount(double Value, double Low, double High)
{
    public static Amount operator *(Amount amount, double by) => new(amount.Value * by, amount.Low * by, amount.High * by);

    public static Amount operator +(Amount one, Amount other) => new(one.Value + other.Value, one.Low + other.Low, one.High + other.High);
}
