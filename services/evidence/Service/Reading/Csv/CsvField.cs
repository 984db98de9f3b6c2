namespace Journey.Evidence.Reading;

internal readonly record struct CsvField(int Start, int Length, bool Quoted, bool Escaped);
