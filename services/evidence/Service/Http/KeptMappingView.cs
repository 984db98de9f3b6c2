using Journey.Evidence.Previews;
using Journey.Evidence.Reading;

namespace Journey.Evidence.Http;

/// <summary>The mapping saved for a source, and that of the last file that was read to its end.</summary>
internal sealed record KeptMappingView(Mapping? Saved, Mapping? Last)
{
    public static KeptMappingView Of(KeptMapping? kept) => new(kept?.ReadSaved, kept?.ReadLast);
}
