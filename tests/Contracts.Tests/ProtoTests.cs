using Google.Protobuf.Reflection;
using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;

namespace Contracts.Tests;

// What has been given out stays: fields.txt beside the samples holds every rpc, field and enum value with its number.
public sealed class ProtoTests
{
    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory]
    [MemberData(nameof(Services))]
    public void Nothing_that_was_given_out_is_removed_or_renumbered(string service)
    {
        var path = Path.Combine(Repository.Samples(service), "fields.txt");
        var now = Files(service).SelectMany(ProtoShape.Of).Order(StringComparer.Ordinal).ToList();
        Assert.True(File.Exists(path), $"{path} is missing. Once reviewed it would say:\n{string.Join('\n', now)}");

        var then = File.ReadAllLines(path);
        Assert.Empty(then.Except(now).Select(line => $"gone or changed: {line}"));
        Assert.Empty(now.Except(then).Select(line => $"new, add it to fields.txt: {line}"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_enum_starts_with_an_unspecified_zero(string service)
    {
        var wrong =
            from type in Files(service).SelectMany(ProtoShape.Enums)
            where !type.FindValueByNumber(0).Name.EndsWith("_UNSPECIFIED", StringComparison.Ordinal)
            select type.FullName;

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Everything_in_the_proto_files_is_explained(string service)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Contracts(service), "Protos"), "*.proto");

        Assert.Equal(files.Select(Path.GetFileName).Order(), Files(service).Select(file => file.Name).Order());
        Assert.Empty(files.SelectMany(file => ProtoComments.Missing(File.ReadAllLines(file))));
    }

    [Fact]
    public void The_comment_check_sees_what_is_not_explained() => Assert.Equal(
        ["message B {", "string c = 1;", "rpc D(E) returns (F);", "G_H = 1;"],
        ProtoComments.Missing(
        [
            "// Explained.", "message A {", "  // Explained.", "  repeated string a = 1;", "}", "", "message B {", "  string c = 1;", "}",
            "service S {", "  rpc D(E) returns (F);", "}", "// Explained.", "enum G {", "  // Explained.", "  G_UNSPECIFIED = 0;", "  G_H = 1;", "}",
        ]));

    // The service's files and those of their own package that they import, at any depth.
    private static IReadOnlyList<FileDescriptor> Files(string service) => [.. Descriptors(service).SelectMany(With).DistinctBy(file => file.Name)];

    private static IEnumerable<FileDescriptor> With(FileDescriptor main) => [main, .. main.Dependencies.Where(file => file.Package == main.Package).SelectMany(With)];

    private static IReadOnlyList<FileDescriptor> Descriptors(string service) => service switch
    {
        "maps" => [MapsReflection.Descriptor],
        "evidence" => [EvidenceReflection.Descriptor],
        "owners" => [OwnersReflection.Descriptor, SessionKeysReflection.Descriptor],
        _ => throw new InvalidOperationException($"{service} has no proto file."),
    };
}
