namespace Journey.Evidence.Reading;

internal readonly record struct Word(int Number, int Kind, byte[] Text);
