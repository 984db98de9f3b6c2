using Journey.Evidence.Sources;

namespace Journey.Evidence.Intake;

/// <summary>
/// Which broker user may send to which source of which unit. It stands in the settings: what comes in is judged without asking anybody, and
/// the broker's own permissions are held against it, not taken for it.
/// </summary>
internal sealed class IntakeSenders
{
    private readonly Dictionary<string, Dictionary<string, Destination>> _scopes = new(StringComparer.Ordinal);

    private IntakeSenders()
    {
    }

    /// <param name="settings">The section <c>Intake</c>: <c>Units:KEY</c> is the id of a unit, <c>Senders:USER</c> are the <c>UNIT.SOURCE</c> of a user.</param>
    /// <exception cref="InvalidOperationException">The settings cannot be used; tells everything that is wrong with them.</exception>
    public static IntakeSenders Read(IConfigurationSection settings)
    {
        var problems = new List<string>();
        var units = Units(settings.GetSection("Units"), problems);
        var senders = new IntakeSenders();
        foreach (var user in settings.GetSection("Senders").GetChildren())
        {
            var scope = (user.Value ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (scope.Length == 0)
            {
                problems.Add($"Intake:Senders:{user.Key} names nothing that the user may send to");
            }

            senders._scopes[user.Key] = scope.Distinct().ToDictionary(address => address, address => Of(address, user.Key, units, problems), StringComparer.Ordinal);
        }

        return problems.Count == 0 ? senders : throw new InvalidOperationException(string.Join("; ", problems));
    }

    /// <summary>Where a message goes.</summary>
    /// <param name="sender">Who the broker says has sent it.</param>
    /// <param name="address">Its routing key.</param>
    /// <exception cref="RefusedMessageException">Its sender may not send there.</exception>
    public Destination Admit(string? sender, string address)
    {
        if (sender is null)
        {
            throw new RefusedMessageException(RefusedMessageException.NoSender, "no verified sender: the message carries no user-id");
        }

        if (!_scopes.TryGetValue(sender, out var scope))
        {
            throw new RefusedMessageException(RefusedMessageException.UnknownSender, $"{sender} is no sender of evidence (Intake:Senders)");
        }

        return scope.GetValueOrDefault(address)
            ?? throw new RefusedMessageException(RefusedMessageException.OutOfScope, $"{sender} may not send to {address} (Intake:Senders:{sender})");
    }

    private static Dictionary<string, Guid> Units(IConfigurationSection section, List<string> problems)
    {
        var units = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var unit in section.GetChildren())
        {
            if (Guid.TryParse(unit.Value, out var id) && id != Guid.Empty && units.Values.All(other => other != id))
            {
                units[unit.Key] = id;
            }
            else
            {
                problems.Add($"Intake:Units:{unit.Key} must be the id of the unit, which no other has");
            }
        }

        return units;
    }

    private static Destination Of(string address, string user, Dictionary<string, Guid> units, List<string> problems)
    {
        var dot = address.IndexOf('.', StringComparison.Ordinal);
        var (unit, source) = dot < 0 ? (address, "") : (address[..dot], address[(dot + 1)..]);
        if (!units.TryGetValue(unit, out var id))
        {
            problems.Add($"Intake:Senders:{user} names {address}, and Intake:Units does not name the unit {unit}");
        }

        if (!SourceProperties.IsKey(source))
        {
            problems.Add($"Intake:Senders:{user} names {address}, which is not UNIT.SOURCE");
        }

        return new Destination(id, unit, source);
    }
}
