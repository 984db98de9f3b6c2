using static Journey.Portal.Text.Words;

namespace Journey.Portal.Models;

/// <summary>Something that went wrong, as a page or a note: what, what is safe, how to go on.</summary>
public sealed record ProblemModel(Frame Frame, int Status, string Title, string Detail, string Safe, string Retry = "", string Reference = "")
{
    public static ProblemModel Of(Frame frame, int status, string detail = "", string retry = "", string reference = "") => status switch
    {
        400 or 422 => new(frame, status, T("This cannot be done as sent"), Or(detail, T("Something in the request was not understood.")), T("Nothing was changed."), retry, reference),
        401 => new(frame, status, T("Sign in to go on"), T("This page needs a signed-in person, and the session has ended or never began."), T("What was saved stays saved."), retry, reference),
        403 => new(frame, status, T("Your role does not allow this"), Or(detail, T("Reading needs the role viewer, adding evidence or editing maps contributor, naming owners owner.")), T("Nothing was changed. An admin of the unit can give the role."), "", reference),
        404 => new(frame, status, T("Nothing is here"), Or(detail, T("There is no such page, or it belongs to a unit you are not in.")), "", "", reference),
        409 or 412 => new(frame, status, T("It changed meanwhile"), Or(detail, T("Somebody saved before you did.")), T("Nothing of theirs was overwritten."), retry, reference),
        413 => new(frame, status, T("The file is larger than this portal takes"), detail, T("Nothing was stored."), "", reference),
        503 or 504 => new(frame, status, T("A part of Journey does not answer"), Or(detail, T("It may be starting or overloaded.")), T("What was saved stays saved."), retry, reference),
        _ => new(frame, status, T("Something broke on our side"), T("The request could not be finished."), T("What was saved before stays saved."), retry, reference),
    };

    static string Or(string detail, string otherwise) => detail.Length > 0 ? detail : otherwise;
}
