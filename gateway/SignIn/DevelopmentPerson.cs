namespace Journey.Gateway.SignIn;

/// <summary>Somebody a developer can be. <c>Role</c> is what the person is given in units made on that machine; it proves nothing.</summary>
public sealed record DevelopmentPerson(string Subject, string Name, string Role, bool Organisation = false);
