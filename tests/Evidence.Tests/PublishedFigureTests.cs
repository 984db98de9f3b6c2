namespace Evidence.Tests;

/// <summary>Which published figures the other tests check, and which nobody can ask for, with the reason. A new one belongs to either.</summary>
public sealed class PublishedFigureTests
{
    private static readonly string[] OfEveryLog =
    [
        "events", "cases", "activities", "activity_counts", "events_per_case", "throughput_seconds", "variants", "variants_with_one_case", "variants_covering_80pct_of_cases",
        "top_variants", "start_activities", "end_activities", "directly_follows_pairs", "directly_follows_total", "self_loops_total", "directly_follows_top10", "funnel",
        "cases_with_a_repeated_activity", "handovers", "csv_agrees_with_xes",
    ];

    private static readonly string[] OfEveryWebLog =
    [
        "page_views", "pages", "hosts_with_page_views", "top10_pages", "sessions", "sessions_of_one_page", "pages_per_session", "session_seconds", "paths_variants", "top5_paths",
        "top10_entry_pages", "top10_exit_pages", "directly_follows_top10",
    ];

    private static readonly IReadOnlyDictionary<string, string[]> Checked = new Dictionary<string, string[]>()
    {
        ["receipt"] = ["channel_of_cases", "department_of_cases"],
        ["sepsis"] = ["cases_with_return_to_emergency"],
        ["order-intervals"] = ["service_seconds_per_activity"],
        ["teleclaims"] = ["lifecycle_counts", "complete_events_only", "start_to_complete"],
        ["cfpb-complaints-2014"] = ["rows", "product", "issue", "issue_of_credit_card", "channel", "company_top10", "company_response", "timely_no", "disputed_yes", "received_to_sent_days_by_channel", "rows_with_missing_last_field"],
        ["cfpb-jsonl"] = ["product", "rows"],
        ["sfo-survey-2017"] = ["rows", "nps", "nps_by_boarding_area", "nps_by_day", "nps_by_problem_code", "ratings_1_to_5", "problem_met_Q15_codes"],
        ["olist-reviews-a"] =
        [
            "rows", "event_log", "review_score", "review_score_mean", "score_mean_by_class", "answers_within_days_of_purchase", "reviews_created_within_30_days_of_purchase",
            "problem_subclass_of_answers_within_30_days", "problem_subclass_of_answers_within_14_days", "purchase_month",
        ],
        ["banking77-train"] = ["category", "categories", "rows"],
        ["airline-tweets-sample"] = ["sentiment", "airline", "negative_reason", "negative_by_day", "rows"],
    };

    // By what they need that is not there.
    private static readonly IReadOnlyDictionary<string, string[]> Unanswered = new Dictionary<string, string[]>()
    {
        ["the order of a file is no order of cases"] = ["cases_not_in_time_order_in_file", "file_order"],
        ["conformance is to a map, not to a variant"] = ["conformance_to_top_variant"],
        ["an activity is one column, not two joined"] = ["activity_and_lifecycle"],
        ["throughput is from event to event; starts count in service times only"] = ["throughput_from_first_start_seconds"],
        ["times between activities are told of neighbours only"] =
            ["purchase_to_approval_seconds", "approval_to_delivery_seconds", "purchase_to_delivery_seconds", "delivery_to_review_created_seconds", "review_created_to_answered_seconds"],
        ["service times are by activity, not over all"] = ["received_to_sent_days"],
        ["records have no weight"] = ["nps_weighted", "weighted_mean_1_to_5"],
        ["several columns are not one dimension"] = ["problem_comment_codes_top10", "general_comment_codes_top10"],
        ["a value of one record does not select another record of its case"] =
            ["class_of_reviews_within_30_days", "problem_subclass_within_30_days", "delivered_late", "score_mean_late", "score_mean_on_time", "delivered_rows"],
        ["a plain count of one column of a file; the same as the drivers checked on other columns"] = ["order_status", "class", "subclass", "category_top10"],
        ["two dimensions at once; one with where is checked"] = ["sentiment_by_airline", "negative_reason_by_airline"],
        ["a property of the file or of its reading, checked in the tests of imports or stated by the log itself"] =
            [
                "first_event", "last_event", "first", "last", "columns", "distinct_ids", "distinct_tweet_ids", "statistics_stored_in_the_log", "variant_column_values",
                "with_narrative", "records_without_id", "records_without_date_received",
            ],
        ["raw requests are not evidence: the sets give page views"] =
            ["requests", "unreadable_lines", "hosts", "first_request", "last_request", "methods", "statuses", "top10_paths_all_requests"],
    };

    [Fact]
    public void Every_published_figure_is_checked_or_named_with_the_reason_why_not()
    {
        var unanswered = Unanswered.Values.SelectMany(names => names).ToHashSet();
        var missing =
            from set in SharedSets.Expected("").EnumerateObject()
            from figure in set.Value.EnumerateObject()
            where !unanswered.Contains(figure.Name) && !CheckedOf(set.Name).Contains(figure.Name)
            select $"{set.Name}.{figure.Name}";

        Assert.Empty(missing);
    }

    private static IEnumerable<string> CheckedOf(string set) =>
        (set.StartsWith("web-", StringComparison.Ordinal) ? OfEveryWebLog : OfEveryLog).Concat(Checked.GetValueOrDefault(set, []));
}
