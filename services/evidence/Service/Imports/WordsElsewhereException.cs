namespace Journey.Evidence.Imports;

/// <summary>Another process numbered new words of the source in the meantime: what was read with the numbers of this one is read again with theirs.</summary>
internal sealed class WordsElsewhereException() : Exception("Another process numbered words of this source.");
