namespace Journey.Evidence.Figures;

internal sealed record DriverRow(string Value, long Count, double Share, double Low, double High, double Cumulative);
