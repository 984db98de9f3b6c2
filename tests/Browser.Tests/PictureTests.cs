using System.Buffers.Binary;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The picture in the README: the first screen of the sample map, as the product draws it.</summary>
public sealed class PictureTests(Stage stage)
{
    const string Asked = "JOURNEY_REFRESH_IMAGES";

    [Fact]
    public async Task The_picture_in_the_documentation_is_the_first_screen_of_the_sample_map()
    {
        var committed = RepositoryRoot.Of("docs", "images", "map.png");
        await using var visit = await stage.OpenAsync();
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.GotoAsync("/units/sample/maps");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "First 30 days after purchase" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The goal" })).ToBeVisibleAsync();

        var picture = await visit.Page.ScreenshotAsync();

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Asked)))
        {
            await File.WriteAllBytesAsync(committed, picture);
        }
        // Dates and fonts differ from machine to machine, so the pictures are compared by size alone.
        Assert.InRange(picture.Length, 10_000, 300_000);
        Assert.Equal(SizeOf(picture), SizeOf(await File.ReadAllBytesAsync(committed)));
        visit.AssertClean();
    }

    // The header chunk of a PNG file comes first, width and height at its start.
    static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
