namespace Journey.Owners.Owners;

/// <summary>Where responsibility or channel changes between two touchpoints that follow each other, as the map has it.</summary>
internal sealed record Handoff(ToldHandoff Told, LineTouchpoint From, LineTouchpoint To)
{
    public string Id => Told.Id;

    public HandoffTerms Terms => Told.Terms;

    public string Dismissal => Told.Dismissal;

    public bool IsDismissed => Dismissal.Length > 0;

    public bool ChangesUnit => Told.ChangesUnit;

    public bool ChangesChannel => Told.ChangesChannel;

    public string Title => $"{From.Name} → {To.Name}";

    public MapElement Element => new(Id, ElementKinds.Handoff, Title, From.Id);

    public LineTouchpoint On(Side side) => side == Side.Giver ? From : To;
}
