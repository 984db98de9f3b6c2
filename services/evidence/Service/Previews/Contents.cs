namespace Journey.Evidence.Previews;

/// <summary>How well what a column holds fits a role, 0 to 1.</summary>
internal static class Contents
{
    private static readonly string[] Channels =
    [
        "phone", "telephone", "call", "email", "mail", "web", "website", "internet", "online", "chat", "app", "mobile", "store", "shop", "branch", "post", "fax", "letter", "referral", "sms", "social",
        "postal mail", "desk", "telefon", "brief", "filiale", "téléphone", "courrier", "teléfono", "correo", "telefono", "電話", "店舗", "メール", "전화", "이메일", "매장",
    ];

    public static double Of(string role, ColumnProfile column, int records) => role switch
    {
        "time" or "start" or "recordedTime" => column.Time is { } time ? time.Share : 0,
        "case" => column.Time is null && column.Filled >= .9 * records && Token(column) ? column.Distinct <= 1 ? 0 : column.Repeats >= 1.2 ? 1 : .4 : 0,
        "customer" => column.Time is null && Token(column) && column.Distinct > 1 ? .8 : 0,
        "id" => column.Time is null && column.Unique && column.Filled == records && Token(column) ? 1 : 0,
        "activity" => column.Time is null && !column.Numeric && column.Classes && column.Distinct <= Math.Max(30, records / 4) ? column.Distinct > 1 ? 1 : .4 : .1,
        "actor" => column.Time is null && column.Distinct > 1 && column.Repeats >= 1.5 ? 1 : .3,
        "channel" => column.Time is null && !column.Numeric && column.Classes && column.Distinct <= 50 ? Known(column) >= .5 ? 1 : .7 : 0,
        "segment" or "outcome" => column.Time is null && column.Classes && column.Distinct <= 100 ? .8 : 0,
        "reason" => column.Time is null && !column.Numeric && column.MeanWords <= 10 && column.MeanBytes <= 120 && column.Repeats >= 1.5 ? 1 : 0,
        "score" => column.Numeric && column.Least >= 0 && column.Greatest <= 100 && column.Distinct <= 101 ? 1 : 0,
        _ => column.Time is null && !column.Numeric && column.MeanWords >= 3 ? 1 : column.MeanBytes >= 20 ? .4 : .1,
    };

    /// <summary>Share of the values that name a channel.</summary>
    public static double Known(ColumnProfile column) => column.Values.Count == 0 || column.Values.Count > 50 ? 0
        : (double)column.Values.Count(value => Channels.Contains(value.ToLowerInvariant())) / column.Values.Count;

    private static bool Token(ColumnProfile column) => column.Filled > 0 && column.MeanBytes <= 64 && column.MeanWords <= 2.5;
}
