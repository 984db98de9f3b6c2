using System.Buffers.Binary;
using Journey.Running;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The pictures in the documentation: first screens of the sample, as the product draws them.</summary>
public sealed class PictureTests(Stage stage)
{
    const string Asked = "JOURNEY_REFRESH_IMAGES";

    [Theory]
    [InlineData("map", "", "The goal")]
    [InlineData("blueprint", "/compare/blueprint", "Five lanes on the steps of this map")]
    [InlineData("segmentation", "/compare/segmentation", "Is a separate map needed?")]
    [InlineData("portfolio", null, "What waits")]
    public async Task The_pictures_in_the_documentation_are_first_screens_of_the_sample(string name, string? lens, string heading)
    {
        var committed = RepositoryRoot.Of("docs", "images", $"{name}.png");
        await using var visit = await stage.OpenAsync();
        await visit.SignInAsync("Aiko Tanaka");
        await visit.Page.GotoAsync("/units/sample");
        if (lens is not null)
        {
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "First 30 days after purchase", Exact = true }).First.ClickAsync();
            await visit.Page.WaitForURLAsync("**/maps/*");
            await visit.Page.GotoAsync(visit.Page.Url + lens);
        }

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();

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
