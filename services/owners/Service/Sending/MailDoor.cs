using System.Net;
using System.Net.Mail;
using System.Text;

namespace Journey.Owners.Sending;

/// <summary>Sends mail over SMTP.</summary>
internal sealed class MailDoor(MailOptions options)
{
    public async Task<Outcome> SendAsync(Parcel parcel, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
        if (options.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(options.User, options.Password);
        }
        try
        {
            using var mail = new MailMessage(options.From, parcel.Address, parcel.Title, parcel.Body) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
            mail.Headers.Add("Message-ID", $"<{parcel.MessageId}@journey>");
            mail.Headers.Add("Auto-Submitted", "auto-generated");
            await client.SendMailAsync(mail, limit.Token);
            return Outcome.Sent;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Outcome.Down($"No answer within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (SmtpFailedRecipientException e)
        {
            return Outcome.Refused($"The address was refused: {e.StatusCode}.");
        }
        catch (SmtpException e)
        {
            return Outcome.Down($"The server failed: {e.StatusCode}.");
        }
        catch (FormatException)
        {
            return Outcome.Refused("No address of mail.");
        }
    }
}
