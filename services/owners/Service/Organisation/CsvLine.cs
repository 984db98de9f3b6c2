namespace Journey.Owners.Organisation;

/// <summary>A record of a CSV file and the line on which it begins, from 1.</summary>
internal sealed record CsvLine(int Number, IReadOnlyList<string> Cells);
