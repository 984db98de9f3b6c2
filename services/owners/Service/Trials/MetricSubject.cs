namespace Journey.Owners.Trials;

/// <summary>Whose behaviour a measure shows. The two are told apart: one may change without the other. Source: c.1 row 13.</summary>
internal enum MetricSubject
{
    CustomerBehaviour,
    Business,
}
