namespace Evidence.Tests;

/// <summary>A record of one of several sources. Made is the day it was written down.</summary>
internal sealed record JoinedRecord(int Place, int Id, int Customer, string Activity, int? Hour, string Region, string Channel, int Made, int Arrival);
