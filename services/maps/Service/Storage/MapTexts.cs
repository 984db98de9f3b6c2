using Journey.Maps.Maps;
using Microsoft.EntityFrameworkCore;

namespace Journey.Maps.Storage;

/// <summary>Keeps the words of newest versions where they are searched.</summary>
internal static class MapTexts
{
    public static async Task PlaceAsync(MapsDb db, MapVersion map, CancellationToken ct)
    {
        var row = await db.Texts.SingleOrDefaultAsync(text => text.MapId == map.MapId, ct);
        if (row is null)
        {
            db.Texts.Add(row = new MapTextRow { MapId = map.MapId });
        }

        row.Text = MapText.Of(map.Document);
    }
}
