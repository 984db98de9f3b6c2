namespace Journey.Portal.Models;

/// <summary>Something that went wrong, as a page or a note: what, what is safe, how to go on.</summary>
public sealed record ProblemModel(Frame Frame, int Status, string Title, string Detail, string Safe, string Retry = "", string Reference = "")
{
    public static ProblemModel Of(Frame frame, int status, string detail = "", string retry = "", string reference = "") => status switch
    {
        400 or 422 => new(frame, status, "This cannot be done as sent", Or(detail, "Something in the request was not understood."), "Nothing was changed.", retry, reference),
        401 => new(frame, status, "Sign in to go on", "This page needs a signed-in person, and the session has ended or never began.", "What was saved stays saved.", retry, reference),
        403 => new(frame, status, "Your role does not allow this", Or(detail, "Reading needs the role viewer, adding evidence or editing maps contributor, naming owners owner."), "Nothing was changed. An admin of the unit can give the role.", "", reference),
        404 => new(frame, status, "Nothing is here", Or(detail, "There is no such page, or it belongs to a unit you are not in."), "", "", reference),
        409 or 412 => new(frame, status, "It changed meanwhile", Or(detail, "Somebody saved before you did."), "Nothing of theirs was overwritten.", retry, reference),
        413 => new(frame, status, "The file is larger than this portal takes", detail, "Nothing was stored.", "", reference),
        503 or 504 => new(frame, status, "A part of Journey does not answer", Or(detail, "It may be starting or overloaded."), "What was saved stays saved.", retry, reference),
        _ => new(frame, status, "Something broke on our side", "The request could not be finished.", "What was saved before stays saved.", retry, reference),
    };

    static string Or(string detail, string otherwise) => detail.Length > 0 ? detail : otherwise;
}
