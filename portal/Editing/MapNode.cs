using System.Collections;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Journey.Portal.Editing;

/// <summary>An element of a map where it stands; the map itself stands in none.</summary>
/// <param name="Message">What the contract says of it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parent">What it stands in.</param>
public sealed record MapNode(IMessage Message, ElementKind Kind, MapNode? Parent)
{
    public string Id { get; init; } = (string?)Message.Descriptor.FindFieldByName("id")?.Accessor.GetValue(Message) ?? "";

    /// <summary>What people call it; its kind where it has no words of its own.</summary>
    public string Title => Kind.Fields.Where(f => f.Form is FieldForm.Line or FieldForm.Text).Select(f => Text(f.Name)).FirstOrDefault(text => text.Length > 0) ?? Kind.Name;

    /// <summary>Where it belongs: the id in the field that says so, else what it stands in.</summary>
    public string Place => Kind.At.Length > 0 ? Text(Kind.At) : Parent?.Id ?? "";

    /// <summary>A field as it is typed into a form; empty where the map says nothing.</summary>
    public string Text(string name)
    {
        var (message, path) = (Message, name.Split('.'));
        foreach (var part in path[..^1])
        {
            if (Field(message, part)?.Accessor.GetValue(message) is not IMessage inner)
            {
                return "";
            }
            message = inner;
        }
        return Field(message, path[^1]) is { } field ? Typed(field, message) : "";
    }

    static FieldDescriptor? Field(IMessage message, string name) => message.Descriptor.Fields.InDeclarationOrder().FirstOrDefault(field => field.JsonName == name);

    static string Typed(FieldDescriptor field, IMessage message)
    {
        if (field.HasPresence && !field.Accessor.HasValue(message))
        {
            return "";
        }
        return field.Accessor.GetValue(message) switch
        {
            string text => text,
            bool yes => yes ? "yes" : "",
            double number => number.ToString("0.############", CultureInfo.InvariantCulture),
            System.Enum coded => Code(field.EnumType, Convert.ToInt32(coded, CultureInfo.InvariantCulture)),
            int number => number == 0 && field.Name is "answers" ? "" : number.ToString(CultureInfo.InvariantCulture),
            IList list => string.Join(", ", list.OfType<string>()),
            _ => "",
        };
    }

    /// <summary>STEP_ACTOR_THIRD_PARTY is thirdParty, as the API writes it.</summary>
    static string Code(EnumDescriptor type, int number)
    {
        if (number == 0)
        {
            return "";
        }
        var prefix = string.Concat(type.Name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).Length + 1;
        var words = type.FindValueByNumber(number).Name[prefix..].Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant());
        var joined = string.Concat(words);
        return char.ToLowerInvariant(joined[0]) + joined[1..];
    }
}
