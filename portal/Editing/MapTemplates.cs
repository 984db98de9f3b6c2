namespace Journey.Portal.Editing;

/// <summary>The skeletons a new map can begin with.</summary>
internal static class MapTemplates
{
    public static IReadOnlyList<MapTemplate> All { get; } =
    [
        new("first-30-days", "First 30 days after purchase", "Somebody bought, and should settle in", "customer",
            "I want what I bought to work for me, and no surprise afterwards.", "uses it by day 30 and has no open question", "purchase", "first bill paid", 30,
            """
            Order
            - I check what I bought
            * Order confirmation, mail
            Receive
            - I wait for it and follow where it is
            * Tracking page, web
            - I receive it
            * Delivery, in person
            Set up
            - I get it ready
            * Setup guide, print
            - I use it for the first time
            * First use, app
            Settle
            - I understand what I pay
            * First bill, mail
            - I ask when something is unclear
            * Support call, phone
            """),
        new("request-to-contract", "Document request to contract", "Somebody asks for material, and decides", "customer",
            "I want to know whether this is right for us, and what we would sign.", "contract signed, or a no with its reason", "document requested", "contract signed", 90,
            """
            Ask
            - I ask for the documents
            * Request form, web
            - I receive and read them
            * Documents, mail
            Compare
            - I talk it over with colleagues
            - I ask what the documents leave open
            * Advice, phone
            - I see it with our own case
            * Demonstration, online meeting
            Decide
            - I get an offer I can explain inside
            * Offer, mail
            - I clear the terms
            * Terms, mail
            Sign
            - I sign
            * Contract, online
            """),
        new("sign-up-to-first-use", "Sign-up to first use", "Somebody signs up, and should reach the first result", "customer",
            "I want a first result of my own before I lose patience.", "first own result within 7 days", "sign up", "first result", 14,
            """
            Sign up
            - I make an account
            * Sign-up form, web
            - I confirm that it is me
            * Confirmation, mail
            Begin
            - I see what to do first
            * First screen, app
            - I bring in my own things
            * Import, app
            First result
            - I do what I came for
            * Main task, app
            - I get help where I am stuck
            * Help, chat
            Come back
            - I return because it was worth it
            * Reminder, mail
            """),
        new("ad-to-purchase", "Social ad to purchase", "Somebody sees an advertisement, and may buy", "customer",
            "I want to be sure that it is what it looked like before I pay.", "order placed, not cancelled within 14 days", "ad clicked", "order placed", 30,
            """
            Notice
            - I see it while I do something else
            * Advertisement, social
            Look closer
            - I look whether it is real
            * Landing page, web
            - I read what others say
            * Reviews, web
            Weigh
            - I compare the price and the terms
            * Product page, web
            - I leave, and am reminded
            * Reminder, social
            Buy
            - I put it in the basket
            * Basket, web
            - I pay
            * Checkout, web
            """),
        new("patient", "A patient's way through treatment", "Somebody is ill, and wants to be well or to live with it", "patient",
            "I want to know what I have, what happens next, and whom I can ask.", "knows the next step and has what it needs", "appointment asked for", "follow-up seen", 90,
            """
            Seek help
            - I notice that something is wrong
            - I get an appointment
            * Appointment line, phone
            Find out
            - I tell my story
            * Reception, in person
            - I am examined
            * Consultation, in person
            - I learn what it is
            * Results, in person
            Be treated
            - I agree to what will be done
            * Consent talk, in person
            - I am treated
            * Treatment, in person
            Go on
            - I go home knowing what to watch for
            * Discharge letter, print
            - I am seen again
            * Follow-up, in person
            """),
        new("employee", "An employee's first months", "Somebody accepted a job, and should be able to do it", "employee",
            "I want to do good work soon, and know whom to ask.", "does the main task alone by day 90", "contract signed", "probation talk", 100,
            """
            Before the first day
            - I hear what happens next
            * Welcome message, mail
            First day
            - I am expected
            * Reception, in person
            - I have what I need to work
            * Workplace and accounts, in person
            First weeks
            - I learn how things are done here
            * Introduction, in person
            - I ask somebody who has time
            * Mentor, in person
            Stand alone
            - I do the main task by myself
            - I hear how I am doing
            * Feedback talk, in person
            """),
    ];

    public static MapTemplate? Of(string key) => All.FirstOrDefault(template => template.Key == key);
}
