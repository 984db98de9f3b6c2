using Google.Protobuf.Reflection;

namespace Contracts.Tests;

internal static class ProtoShape
{
    public static IEnumerable<string> Of(FileDescriptor file) =>
    [
        .. from service in file.Services
           from method in service.Methods
           select $"rpc {service.FullName}.{method.Name}({Stream(method.IsClientStreaming)}{method.InputType.FullName}) {Stream(method.IsServerStreaming)}{method.OutputType.FullName}",
        .. from message in Messages(file.MessageTypes)
           from field in message.Fields.InDeclarationOrder()
           select $"field {message.FullName}.{field.Name} = {field.FieldNumber} {(field.IsRepeated ? "repeated " : string.Empty)}{TypeOf(field)}",
        .. from type in Enums(file)
           from value in type.Values
           select $"value {type.FullName}.{value.Name} = {value.Number}",
    ];

    public static IEnumerable<EnumDescriptor> Enums(FileDescriptor file) =>
        file.EnumTypes.Concat(Messages(file.MessageTypes).SelectMany(message => message.EnumTypes));

    private static IEnumerable<MessageDescriptor> Messages(IEnumerable<MessageDescriptor> messages) =>
        messages.SelectMany(message => Messages(message.NestedTypes).Prepend(message));

    private static string Stream(bool streaming) => streaming ? "stream " : string.Empty;

    private static string TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        _ => field.FieldType.ToString(),
    };
}
