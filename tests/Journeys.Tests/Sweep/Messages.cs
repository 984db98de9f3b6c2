using System.Buffers.Binary;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Journey.Evidence.V1;
using Journey.Maps.V1;
using Journey.Owners.V1;

namespace Journeys.Tests.Sweep;

/// <summary>Request messages with ids of the world's things in every field that is named after one.</summary>
internal static class Messages
{
    static readonly FileDescriptor[] Files = [MapsReflection.Descriptor, EvidenceReflection.Descriptor, OwnersReflection.Descriptor];

    /// <summary>The framed request of a method such as <c>/journey.maps.v1.Maps/GetMap</c>, and whether it names a thing.</summary>
    public static (byte[] Framed, bool NamesAThing) Of(string method, World world)
    {
        var parts = method.TrimStart('/').Split('/');
        var service = Files.SelectMany(file => file.Services).SingleOrDefault(service => service.FullName == parts[0]);
        var request = service?.FindMethodByName(parts[1]).InputType.Parser.ParseFrom(ByteString.Empty);
        var names = request is not null && Fill(request, world);
        var body = request?.ToByteArray() ?? [];
        var framed = new byte[body.Length + 5];
        BinaryPrimitives.WriteInt32BigEndian(framed.AsSpan(1), body.Length);
        body.CopyTo(framed, 5);
        return (framed, names);
    }

    static bool Fill(IMessage message, World world)
    {
        var names = false;
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder().Where(field => !field.IsRepeated && !field.IsMap))
        {
            if (field.FieldType == FieldType.String && world.IdFor(field.Name) is { } id)
            {
                field.Accessor.SetValue(message, id);
                names = true;
            }
            else if (field is { FieldType: FieldType.Message, MessageType.File.Package: not "google.protobuf" })
            {
                var inner = field.MessageType.Parser.ParseFrom(ByteString.Empty);
                names |= Fill(inner, world);
                field.Accessor.SetValue(message, inner);
            }
        }
        return names;
    }
}
