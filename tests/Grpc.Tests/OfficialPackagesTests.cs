using System.Reflection;
using System.Runtime.CompilerServices;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Grpc.Net.Client;

namespace Grpc.Tests;

public sealed class OfficialPackagesTests
{
    // Enough for the generic context of any member reference; our type parameters ask for classes at most.
    static Type[] AnyTypes => [.. Enumerable.Repeat(typeof(object), 8)];

    public static TheoryData<string> Packages => ["server", "client"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_an_official_package_refers_to_exists(string package)
    {
        var assembly = Official(package);
        using var references = new OfficialReferences(assembly);

        Assert.NotEmpty(references.Types);
        Assert.Empty(references.Types.SelectMany(type => Problems(type.Name, () =>
            assembly.ManifestModule.ResolveType(type.Token).IsVisible)));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_member_an_official_package_refers_to_exists_with_that_signature(string package)
    {
        var assembly = Official(package);
        using var references = new OfficialReferences(assembly);

        Assert.NotEmpty(references.Members);
        Assert.Empty(references.Members.SelectMany(member => Problems(member.Name, () =>
            Reachable(assembly.ManifestModule.ResolveMember(member.Token, AnyTypes, AnyTypes)!, assembly))));
    }

    // Loading checks what references cannot show: abstract members overridden, interfaces implemented.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_type_of_an_official_package_loads(string package) =>
        Assert.NotEmpty(Official(package).GetTypes());

    [Theory]
    [InlineData(typeof(Status), "Grpc.Core.Api")]
    [InlineData(typeof(ConnectivityState), "Grpc.Net.Common")]
    public void The_packages_underneath_have_the_official_identity(Type type, string name)
    {
        var identity = type.Assembly.GetName();

        Assert.Equal(name, identity.Name);
        Assert.Equal(new Version(2, 0, 0, 0), identity.Version);
        Assert.Equal("D754F35622E28BAD", Convert.ToHexString(identity.GetPublicKeyToken()!));
    }

    static Assembly Official(string package) =>
        package == "server" ? typeof(GrpcServiceOptions).Assembly : typeof(GrpcChannel).Assembly;

    static bool Reachable(MemberInfo member, Assembly from)
    {
        var (visible, internally) = member switch
        {
            MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly, method.IsAssembly),
            FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly, field.IsAssembly),
            _ => (false, false),
        };
        return visible || (internally && Friends(member.Module.Assembly).Contains(from.GetName().Name));
    }

    static IEnumerable<string?> Friends(Assembly assembly) =>
        assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => new AssemblyName(friend.AssemblyName).Name);

    static IEnumerable<string> Problems(string name, Func<bool> reachable)
    {
        string? problem;
        try
        {
            problem = reachable() ? null : $"{name}: not accessible";
        }
        catch (Exception missing) when (missing is MissingMemberException or TypeLoadException or ArgumentException or BadImageFormatException)
        {
            problem = $"{name}: {missing.Message}";
        }

        return problem is null ? [] : [problem];
    }
}
