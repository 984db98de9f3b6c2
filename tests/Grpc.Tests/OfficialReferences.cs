using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Grpc.Tests;

/// <summary>What an assembly refers to in Grpc.Core.Api and Grpc.Net.Common, as metadata tokens.</summary>
sealed class OfficialReferences : IDisposable
{
    readonly PEReader file;
    readonly MetadataReader reader;

    internal OfficialReferences(Assembly assembly)
    {
        file = new PEReader(File.OpenRead(assembly.Location));
        reader = file.GetMetadataReader();
    }

    internal IReadOnlyList<(int Token, string Name)> Types =>
        [.. reader.TypeReferences.Where(Wanted).Select(handle => (MetadataTokens.GetToken(handle), NameOf(handle)))];

    internal IReadOnlyList<(int Token, string Name)> Members =>
        [.. from handle in reader.MemberReferences
            let member = reader.GetMemberReference(handle)
            let parent = TypeOf(member.Parent)
            where parent is { } type && Wanted(type)
            select (MetadataTokens.GetToken(handle), $"{NameOf(parent.Value)}.{reader.GetString(member.Name)}")];

    public void Dispose() => file.Dispose();

    bool Wanted(TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => Wanted((TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
                is "Grpc.Core.Api" or "Grpc.Net.Common",
            _ => false,
        };
    }

    string NameOf(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf((TypeReferenceHandle)type.ResolutionScope)}+{reader.GetString(type.Name)}"
            : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    TypeReferenceHandle? TypeOf(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => (TypeReferenceHandle)parent,
        HandleKind.TypeSpecification => GenericTypeOf((TypeSpecificationHandle)parent),
        _ => null,
    };

    // ECMA-335 II.23.2.14: GENERICINST (CLASS | VALUETYPE) TypeDefOrRef ...; other specifications have no members of ours.
    TypeReferenceHandle? GenericTypeOf(TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadCompressedInteger();
        var type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? (TypeReferenceHandle)type : null;
    }
}
