using Journey.Platform.Errors;
using Journey.Portal.Editing;
using Journey.Portal.Html;
using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>What is open for editing: the map itself or an element of it, with what was typed and what is wrong.</summary>
public sealed record EditorModel(MapView View, string Element, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<FieldViolation> Wrong)
{
    /// <summary>The form that sets fields; the others are named after what they do.</summary>
    public const string Setting = "set";

    public MapTree Tree { get; init; } = new(View.Document, View.Id);

    /// <summary>Set when somebody saved meanwhile: typed text stays, theirs stands beside it.</summary>
    public bool Conflict { get; init; }

    /// <summary>What others did since the form was opened; null where nobody did or it is not known right now.</summary>
    public Meanwhile? Meanwhile { get; init; }

    /// <summary>Kind of element whose form to add one is open.</summary>
    public string Adding { get; init; } = "";

    /// <summary>Lane that a blueprint item to be added starts in; empty for the usual one.</summary>
    public string Lane { get; init; } = "";

    /// <summary>The lens that it was opened from and leads back to; empty for the map.</summary>
    public string Lens { get; init; } = "";

    /// <summary>Other maps of the unit, which may show a step in detail.</summary>
    public IReadOnlyList<(string Id, string Title)> Maps { get; init; } = [];

    /// <summary>Where one goes on without saving.</summary>
    public string Back => Lens.Length > 0 ? Addresses.Compare(View.Unit, View.Id, Lens) : Addresses.Map(View.Unit, View.Id);

    /// <summary>Comments about the element that nobody settled.</summary>
    public int Comments { get; init; }

    public MapNode Node => Tree.Find(Element)!;

    public ElementKind Kind => Node.Kind;

    public string Heading => Kind.IsMap ? T("The journey") : T("{0} “{1}”", Kind.Heading, Node.Title);

    /// <summary>Kinds of element that can be added here.</summary>
    public IEnumerable<ElementKind> Offered => ElementKinds.All.Where(kind => kind.Under.Contains(Kind.Code) && (kind.Code != "translation" || TranslatedTexts.Of(Node).Count > 0));

    /// <summary>The form that was sent and came back; empty where none was.</summary>
    public string Form => Typed.Count == 0 ? "" : Typed.GetValueOrDefault("do", Setting) is "add" ? Named("add", Typed.GetValueOrDefault("adding", "")) : Typed.GetValueOrDefault("do", Setting);

    public static string Named(string act, string kind) => $"{act}-{kind}";

    /// <summary>What was typed into a form, else what the map says, or what a new element starts with.</summary>
    public string Value(string form, ElementField field) =>
        form == Form ? Typed.GetValueOrDefault(field.Name, "") : form == Setting ? Node.Text(field.Name) : First(form, field);

    /// <summary>What was typed into a form, else something to start with.</summary>
    public string Value(string form, string name, string first) => form == Form ? Typed.GetValueOrDefault(name, "") : first;

    public bool Differs(string form, ElementField field) => Conflict && form == Setting && form == Form && Typed.GetValueOrDefault(field.Name, "") != Node.Text(field.Name);

    public IEnumerable<FieldViolation> WrongAt(string form, string name) =>
        form == Form ? Wrong.Where(violation => FieldOf(violation.Field, form) == name[(name.LastIndexOf('.') + 1)..]) : [];

    /// <summary>What a field can be: its codes, or the elements it may point at.</summary>
    public IReadOnlyList<(string Code, string Words)> Choices(ElementField field) => field.Form switch
    {
        FieldForm.Choice => [.. field.Choices.Select(choice => (choice.Code, T(choice.Words)))],
        FieldForm.Map => MapsWith(Node.Text(field.Name)),
        FieldForm.TextOf => (Kind.Code == "translation" ? Tree.Find(Node.Place) : Node) is { } told ? TranslatedTexts.Of(told) : [],
        FieldForm.Element when field.Of.Length > 0 => [.. Tree.Of(field.Of).Select(node => (node.Id, node.Title))],
        FieldForm.Element => [(View.Id, T("The whole journey")), .. Tree.All.Where(node => node.Kind.Code is "stage" or "step" or "touchpoint" or "painPoint" or "candidateFix").Select(node => (node.Id, $"{node.Title} ({node.Kind.Word})"))],
        _ => [],
    };

    /// <summary>Elements it could stand in.</summary>
    public IEnumerable<MapNode> Parents => Kind.Under.Contains("map") ? [Tree.Root] : Tree.All.Where(node => Kind.Under.Contains(node.Kind.Code));

    /// <summary>What it could be merged with, the next one first.</summary>
    public IReadOnlyList<MapNode> Others => [.. Tree.Of(Kind.Code).Where(node => node.Id != Element).OrderBy(node => node.Id == Tree.Next(Node)?.Id ? 0 : 1)];

    /// <summary>What stands in it in order, and can go to the second part of a split.</summary>
    public IReadOnlyList<MapNode> Children => Kind.Code switch
    {
        "stage" => [.. Tree.Of("step").Where(node => node.Parent?.Id == Element)],
        "step" => [.. Tree.Of("touchpoint").Where(node => node.Parent?.Id == Element)],
        _ => [],
    };

    public Loss Lost => new(Tree, Node);

    string First(string form, ElementField field) =>
        Lane.Length > 0 && form == Named("add", "laneItem") && field.Name == "lane" ? Lane
        : field.Form == FieldForm.TextOf && Choices(field) is [var told, ..] ? told.Code
        : field.First;

    // What is wrong with an element as a whole stands at what it is known by.
    string FieldOf(string violation, string form)
    {
        var last = violation.Split('.')[^1];
        return last.EndsWith(']') && (form == Setting ? Kind : Offered.FirstOrDefault(kind => Named("add", kind.Code) == form)) is { } kind ? kind.Title.Name : last;
    }

    // A map that is not among the newest stays chosen: saving another field would unlink it.
    IReadOnlyList<(string, string)> MapsWith(string chosen) => chosen.Length == 0 || Maps.Any(map => map.Id == chosen) ? Maps : [.. Maps, (chosen, T("Another map"))];
}
