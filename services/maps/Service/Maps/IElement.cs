namespace Journey.Maps.Maps;

/// <summary>A part of a map that edits, claims and owners point at by id.</summary>
internal interface IElement
{
    string Id { get; }
}
