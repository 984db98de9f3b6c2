using System.Xml.Linq;

namespace Architecture.Tests;

public sealed class ReferenceTests
{
    static readonly string[] Domain = ["Journey.Maps", "Journey.Evidence", "Journey.Owners", "Journey.Gateway", "Journey.Portal"];

    [Fact]
    public void A_service_references_contracts_and_platform_only()
    {
        var wrong =
            from project in Projects("services/")
            from reference in project.References
            where !reference.EndsWith(".Contracts", StringComparison.Ordinal) && !IsPlatform(reference)
            select $"{project.Name} references {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Contracts_stand_alone()
    {
        var wrong =
            from project in Projects("services/")
            where project.Name.EndsWith(".Contracts", StringComparison.Ordinal)
            from reference in project.References
            where !IsPlatform(reference)
            select $"{project.Name} references {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Gateway_and_portal_know_services_by_their_contracts()
    {
        var wrong =
            from project in Projects("gateway/").Concat(Projects("portal/"))
            from reference in project.References
            where !reference.EndsWith(".Contracts", StringComparison.Ordinal) && !IsPlatform(reference)
            select $"{project.Name} references {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_platform_knows_no_domain()
    {
        var references =
            from project in Projects("platform/")
            from reference in project.References
            where !IsPlatform(reference)
            select $"{project.Name} references {reference}";
        var words =
            from file in Repository.Sources()
            where file.Path.StartsWith("platform/", StringComparison.Ordinal)
            from name in Domain.Concat(["Touchpoint", "PainPoint", "JourneyMap", "ClaimGrade"])
            where file.Text.Contains(name, StringComparison.Ordinal)
            select $"{file.Path} says {name}";

        Assert.Empty(references.Concat(words));
    }

    [Theory]
    [InlineData("services/maps/Service/Maps/")]
    [InlineData("services/maps/Service/Decisions/")]
    [InlineData("services/maps/Service/Linting/")]
    [InlineData("services/evidence/Service/Figures/")]
    [InlineData("services/evidence/Service/Aggregates/")]
    [InlineData("services/owners/Service/Owners/")]
    [InlineData("services/owners/Service/Trials/")]
    public void A_domain_folder_uses_no_framework(string folder)
    {
        string[] frameworks = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Grpc.", "RabbitMQ", "Google.Protobuf", "StackExchange"];
        // Verbs are where the domain meets the store.
        var files = Repository.Sources()
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && !file.Path.EndsWith("Verbs.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => frameworks.Any(name => file.Text.Contains($"using {name}", StringComparison.Ordinal))).Select(file => file.Path));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Journey.sln")).Replace('\\', '/');

        Assert.Empty(Repository.Files(".csproj").Where(path => !solution.Contains(path, StringComparison.Ordinal)));
    }

    static bool IsPlatform(string reference) => reference is "Journey.Platform" or "Journey.Caching" or "Journey.Messaging" or "Journey.Statistics" or "Grpc.Core.Api" or "Grpc.Net.Common";

    static IEnumerable<(string Name, List<string> References)> Projects(string folder) =>
        Repository.Files(".csproj").Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => (
            Path.GetFileNameWithoutExtension(path),
            XDocument.Load(Path.Combine(Repository.Root, path)).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).ToList()));
}
