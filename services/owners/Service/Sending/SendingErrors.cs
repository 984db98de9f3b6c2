using System.Globalization;
using Journey.Platform.Errors;

namespace Journey.Owners.Sending;

internal sealed class WebhookNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "WEBHOOK_NOT_FOUND", $"There is no webhook {id}.");

internal sealed class DeliveryNotFound(Guid id) : JourneyException(ErrorKind.NotFound, "DELIVERY_NOT_FOUND", $"The webhook has no delivery {id}.");

internal sealed class TooManyWebhooks(int most) : JourneyException(
    ErrorKind.Precondition, "TOO_MANY_WEBHOOKS", "The unit has as many webhooks as it may have.",
    metadata: new Dictionary<string, string> { ["most"] = most.ToString(CultureInfo.InvariantCulture) });

internal sealed class WebhookKeyMissing() : JourneyException(
    ErrorKind.Precondition, "WEBHOOK_KEY_MISSING", "Secrets of webhooks are kept sealed, and the part has no key for it: an operator sets Webhooks:Key.");
