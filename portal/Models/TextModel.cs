using Journey.Evidence.V1;

namespace Journey.Portal.Models;

/// <summary>One text of a customer, with what was wrong with the last answer.</summary>
public sealed record TextModel(Frame Frame, TextReview Review, string Wrong = "");
