using System.Net;
using Journey.Platform.Identity;
using Journey.Testing.Parts;
using V1 = Journey.Maps.V1;

namespace Maps.Tests;

public sealed class SearchTests(MapsFixture maps) : IClassFixture<MapsFixture>
{
    private readonly UnitRef unit = TestUnit.Create("search");

    [Theory]
    [InlineData("最初の30日間", "30日")]
    [InlineData("구매 후 30일", "후 구매")]
    [InlineData("Ärger mit der Rechnung", "arger RECHNUNG")]
    [InlineData("أول ثلاثين يوما", "ثلاثين")]
    [InlineData("สามสิบวันแรก", "วันแรก")]
    [InlineData("ＡＢＣ　ｔｅｓｔ", "abc test")]
    [InlineData("100% of a_b", "100% a_b")]
    public async Task A_map_is_found_by_its_words_in_any_script(string title, string question)
    {
        var http = maps.Http(unit);
        var id = (await http.CreateMapAsync(SampleMap.Create(title))).Text("id");

        var found = (await http.FetchAsync($"search?query={Uri.EscapeDataString(question)}"))["maps"]!.AsArray();

        Assert.Contains(id, found.Select(map => map!.Text("id")));
        Assert.All(found, map => Assert.Equal(title, map!.Text("title")));
    }

    [Fact]
    public async Task Every_word_stands_somewhere_in_the_map_and_only_in_its_newest_version()
    {
        var own = TestUnit.Create("search-newest");
        var http = maps.Http(own);
        var id = (await http.CreateMapAsync(SampleMap.Create("Vintage words"))).Text("id");
        await http.ReviseAsync(id, "\"1\"", [MapCalls.Set("", "title", "New words")]);

        Assert.Single((await http.FetchAsync("search?query=new%20checkout%20waiting"))["maps"]!.AsArray());
        Assert.Empty((await http.FetchAsync("search?query=new%20unheard-of"))["maps"]!.AsArray());
        Assert.Empty((await http.FetchAsync("search?query=vintage"))["maps"]!.AsArray());
        Assert.Empty((await maps.Http(TestUnit.Create("search-other")).FetchAsync("search?query=new"))["maps"]!.AsArray());
        Assert.Equal(["query"], (await http.FetchAsync("search", HttpStatusCode.BadRequest)).Fields());
        var reply = await new V1.Maps.MapsClient(maps.Channel()).SearchMapsAsync(new V1.SearchMapsRequest { Query = "NEW" }, maps.Metadata(own, Role.Viewer));
        Assert.Equal(id, reply.Maps.Single().MapId);
    }

    [Fact]
    public async Task What_is_found_comes_page_by_page()
    {
        var http = maps.Http(TestUnit.Create("search-pages"));
        for (var i = 0; i < 3; i++)
        {
            await http.CreateMapAsync(SampleMap.Create($"Needle {i}"));
            await http.CreateMapAsync(SampleMap.Create($"Hay {i}"));
        }

        var first = await http.FetchAsync("search?query=needle&limit=2");
        var rest = await http.FetchAsync($"search?query=needle&limit=2&cursor={first.Text("next")}");
        Assert.Equal(["Needle 2", "Needle 1", "Needle 0"], first["maps"]!.AsArray().Concat(rest["maps"]!.AsArray()).Select(map => map!.Text("title")));
    }
}
