namespace Journey.Local.Sample;

/// <summary>One thing that happened to a household.</summary>
/// <param name="Household">Number of the household, from 1.</param>
/// <param name="Event">What happened, as the systems call it.</param>
/// <param name="Time">When.</param>
/// <param name="Channel">Over which medium.</param>
internal sealed record SampleEvent(int Household, string Event, DateTimeOffset Time, string Channel);
