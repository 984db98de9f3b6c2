using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>The manifests, held against the checker that lies beside the repository where its owners keep it.</summary>
public sealed class KubernetesTests
{
    static readonly string[] Unchecked = [];
    static readonly string[] Strictly = ["--strict"];

    static string Checker => Path.Combine(Repository.Root, "..", "shared", "tools", "check-k8s");

    static string Folder => Path.Combine(Repository.Root, "deploy", "k8s");

    public static TheoryData<string> Places =>
        [.. Directory.GetDirectories(Path.Combine(Folder, "overlays")).Append(Path.Combine(Folder, "base"))
            .Select(place => Path.GetRelativePath(Repository.Root, place)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task The_manifests_of_a_place_are_without_finding(string place)
    {
        var (clean, told) = await CheckAsync(place, Unchecked);

        Assert.True(clean, told);
    }

    [Fact]
    public async Task Production_is_without_finding_when_looked_at_strictly()
    {
        var (clean, told) = await CheckAsync("deploy/k8s/overlays/production", Strictly);

        Assert.True(clean, told);
    }

    static async Task<(bool Clean, string Told)> CheckAsync(string place, string[] options)
    {
        Assert.SkipUnless(File.Exists(Checker), "The checker of manifests is not here (../shared/tools/check-k8s).");
        Assert.SkipUnless(IsInstalled("python3"), "python3 is not installed.");
        Assert.SkipUnless(IsInstalled("kubectl") || IsInstalled("kustomize"), "Neither kubectl nor kustomize is installed.");
        using var process = Process.Start(new ProcessStartInfo("python3", [Checker, .. options, Path.Combine(Repository.Root, place)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, await output + await problems);
    }

    static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
