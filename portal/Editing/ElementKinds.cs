using static Journey.Portal.Editing.Choices;
using static Journey.Portal.Editing.FieldForm;

namespace Journey.Portal.Editing;

/// <summary>What a map may hold, as forms show it: one row a kind.</summary>
internal static class ElementKinds
{
    static readonly string[] Anything = ["map", "stage", "step", "touchpoint", "painPoint"];

    static readonly string[] Translatable =
    [
        "map", "stage", "step", "touchpoint", "emotion", "laneItem", "painPoint", "candidateFix", "claim", "assumption", "momentOfTruth", "failurePoint", "mark", "metric",
        "absence", "expectedPath",
    ];

    public static IReadOnlyList<ElementKind> All { get; } =
    [
        new("map", "journey", "journeys", "", "",
        [
            new("title", "Title", Line, true), new("goal.statement", "The goal, in the customer’s words", FieldForm.Text, true), new("goal.outcomeTest", "Reached when", FieldForm.Text),
            new("window.anchor", "Starts with", Required: true), new("window.end", "Ends with"), new("window.days", "Days looked at", FieldForm.Count, true),
            .. About,
        ]) { Under = [] },
        new("stage", "stage", "stages", "stages", "", [new("title", "What the stage is called", Line, true)]) { Under = ["map"], Ordered = true },
        new("step", "step", "steps", "steps", "",
        [
            new("title", "What happens, with the customer as subject", Line, true), new("intent", "Why they take the step"),
            new("neededToProgress", "What they need to go on"), new("actor", "Who does it", Choice) { Choices = Actors },
            new("subJourney", "Shown in detail by the map", FieldForm.Map),
        ]) { Under = ["stage"], Ordered = true },
        new("touchpoint", "touchpoint", "touchpoints", "touchpoints", "",
        [
            new("name", "What it is called", Line, true), new("channel", "Channel", Line, true) { Hint = "web, mail, phone, in person …" },
            new("key", "Key in logs") { Hint = "Lower-case letters, digits, hyphens. Made from the name where it is empty; it joins the map to a log." },
            new("operatedBy", "Who operates it"), new("initiator", "Who starts the contact"), new("receiver", "Who receives it"),
            new("maxGap", "Late after") { Hint = "P3D is three days, PT36H 36 hours" }, new("optional", "A customer may go on without it", Yes), new("repeatable", "It may follow on itself", Yes),
        ]) { Under = ["step"], Ordered = true },
        new("emotion", "feeling", "feelings", "emotions", "",
        [
            new("note", "What is felt"), new("valence", "From −2, very bad, to 2, very good", FieldForm.Number, true) { First = "0" },
            new("basis", "Who says so", Choice, true) { Choices = Bases, First = "assumed" }, new("answers", "Answers behind it", FieldForm.Count),
            new("scale", "Scale of the answers") { Hint = "CSAT 1–5, NPS" },
        ]) { Under = ["step"] },
        new("laneItem", "blueprint item", "blueprint items", "lanes", "",
            [new("title", "What happens", Line, true), new("lane", "Lane", Choice, true) { Choices = Lanes, First = "backstage" }, new("operatedBy", "Who does it")]) { Under = ["step"] },
        new("painPoint", "pain point", "pain points", "painPoints", "step",
        [
            new("title", "The difficulty", Line, true), new("severity", "Severity, 5 ends the journey", Choice, true) { Choices = Severities, First = "3" },
            new("reasons", "Contact reasons that speak of it", Words) { Hint = "A comma between" }, new("step", "Met at", FieldForm.Element, true) { Of = "step" },
        ]) { Under = ["step"] },
        new("candidateFix", "candidate fix", "candidate fixes", "candidateFixes", "painPoint",
        [
            new("title", "What would be changed", Line, true), new("expectedEffect", "What it should change for the customer"),
            new("painPoint", "Against the pain point", FieldForm.Element, true) { Of = "painPoint" }, new("metric", "Metric that should move", FieldForm.Element) { Of = "metric" },
        ]) { Under = ["painPoint"] },
        new("claim", "claim", "claims", "claims", "element",
            [new("statement", "One statement that can be checked", FieldForm.Text, true), new("element", "About", FieldForm.Element, true)]) { Under = Anything },
        .. Rest,
    ];

    /// <summary>What is said of the journey besides its goal and its window.</summary>
    static ElementField[] About =>
    [
        new("persona.name", "Persona") { Hint = "An illustration of the segment; it never stands in its place." }, new("persona.note", "What is told of the persona", FieldForm.Text),
        new("review.due", "Looked at again on", Day), new("review.owner", "Who looks at it again"),
        new("language", "Language of its texts") { Hint = "A tag such as en, ja or pt-BR" },
        new("family", "Family") { Hint = "A key shared by the maps of one goal: for other segments, or as it should become. Lower-case letters, digits, hyphens." },
    ];

    static ElementKind[] Rest =>
    [
        new("assumption", "assumption", "assumptions", "assumptions", "claim",
        [
            new("test", "How it will be tested"), new("acceptedRisk", "Or why its risk is taken"), new("claim", "The claim", FieldForm.Element, true) { Of = "claim" },
        ]) { Under = ["claim"] },
        new("momentOfTruth", "moment of truth", "moments of truth", "momentsOfTruth", "step",
        [
            new("criterion", "By what one can tell", Line, true), new("polarity", "What it may turn out to be", Choice, true) { Choices = Polarities, First = "decisive" },
            new("kind", "In the words of marketing", Choice) { Choices = Moments }, new("step", "At", FieldForm.Element, true) { Of = "step" },
        ]) { Under = ["step"] },
        new("failurePoint", "failure point", "failure points", "failurePoints", "step",
        [
            new("title", "What breaks", Line, true), new("signal", "How one notices"), new("criterion", "By what one can tell"),
            new("lane", "Lane", Choice) { Choices = Lanes }, new("step", "At", FieldForm.Element, true) { Of = "step" },
        ]) { Under = ["step"] },
        new("mark", "mark", "marks", "marks", "step",
        [
            new("reason", "Why, or why not", Line, true), new("kind", "Friction, risk or value", Choice, true) { Choices = Marks, First = "friction" },
            new("actionNeeded", "Something has to be done", Yes), new("step", "At", FieldForm.Element, true) { Of = "step" },
        ]) { Under = ["step"] },
        new("metric", "metric", "metrics", "metrics", "element",
        [
            new("title", "What is counted", Line, true), new("kind", "Whose behaviour", Choice, true) { Choices = Behaviours, First = "customerBehaviour" },
            new("wanted", "Better is", Choice) { Choices = Directions }, new("measure", "A value of") { Hint = "share, days, calls per 100 customers" },
            new("baseline", "Value before", FieldForm.Number), new("target", "Value aimed at", FieldForm.Number), new("owningUnit", "Whose figure"), new("element", "Measured at", FieldForm.Element, true),
        ]) { Under = ["map", "step", "touchpoint"] },
        new("dependency", "dependency", "dependencies", "dependencies", "element",
        [
            new("on", "What it depends on", Line, true) { Hint = "As the changes name it" }, new("kind", "Kind", Choice, true) { Choices = Changing, First = "product" },
            new("element", "What depends", FieldForm.Element, true),
        ]) { Under = ["map", "step", "touchpoint"] },
        new("adjacentLink", "link to a neighbour concept", "links to neighbour concepts", "adjacentLinks", "",
            [new("link", "Address"), new("notConnected", "Or why nothing is connected"), new("concept", "Concept", Choice, true) { Choices = Concepts, First = "cxm" }]) { Under = ["map"] },
        new("absence", "checked absence", "checked absences", "absences", "",
            [new("because", "Why there is none", Line, true), new("of", "There is no", Choice, true) { Choices = Parts, First = "painPoints" }]) { Under = ["map"] },
        new("expectedPath", "expected way", "expected ways", "expectedPaths", "",
            [new("title", "What the way is called", Line, true), new("touchpoints", "Keys of its touchpoints, in order", Words, true) { Hint = "A comma between" }]) { Under = ["map"] },
        new("translation", "translation", "translations", "translations", "element",
        [
            new("text", "The text in the other language", FieldForm.Text, true), new("language", "The other language", Required: true) { Hint = "A tag such as ja, ko or pt-BR" },
            new("field", "Of which text", TextOf, true),
        ]) { Under = Translatable },
    ];

    public static ElementKind Of(string code) => All.Single(kind => kind.Code == code);

    public static ElementKind? OfList(string list) => All.FirstOrDefault(kind => kind.List == list && list.Length > 0);
}
