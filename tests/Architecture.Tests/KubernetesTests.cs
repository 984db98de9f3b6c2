using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>The manifests, held against the checker that lies beside the repository where its owners keep it.</summary>
public sealed class KubernetesTests
{
    const string Waiver = "check-k8s.ignore/";

    static string Checker => Path.Combine(Repository.Root, "..", "shared", "tools", "check-k8s");

    [Theory]
    [InlineData("base")]
    [InlineData("overlays/local")]
    [InlineData("overlays/production")]
    public async Task The_manifests_are_without_finding(string folder) => await CheckAsync(folder);

    [Fact]
    public async Task Production_is_without_finding_when_looked_at_strictly() => await CheckAsync("overlays/production", "--strict");

    [Fact]
    public void No_overlay_is_left_unchecked()
    {
        var overlays = Directory.GetDirectories(Path.Combine(Repository.Root, "deploy", "k8s", "overlays")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

        Assert.Equal(["local", "production"], overlays);
    }

    [Fact]
    public void Nothing_is_waived_but_the_secrets_that_are_made_elsewhere()
    {
        var others =
            from path in Repository.Files(".yaml")
            where path.StartsWith("deploy/k8s/", StringComparison.Ordinal)
            from line in File.ReadLines(Path.Combine(Repository.Root, path))
            where line.Contains(Waiver, StringComparison.Ordinal) && !line.Contains(Waiver + "references: \"", StringComparison.Ordinal)
            select $"{line.Trim()} in {path}";

        Assert.Empty(others);
    }

    static async Task CheckAsync(string folder, params string[] options)
    {
        Assert.SkipUnless(File.Exists(Checker), "The checker of manifests is not here (../shared/tools/check-k8s).");
        Assert.SkipUnless(IsInstalled("python3"), "python3 is not installed.");
        Assert.SkipUnless(IsInstalled("kubectl") || IsInstalled("kustomize"), "Neither kubectl nor kustomize is installed.");
        var place = Path.Combine(Repository.Root, "deploy", "k8s", folder);
        using var process = Process.Start(new ProcessStartInfo("python3", [Checker, .. options, place])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await problems);
    }

    static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
