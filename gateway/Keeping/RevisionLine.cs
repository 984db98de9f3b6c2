using Journey.Platform.V1;

namespace Journey.Gateway.Keeping;

/// <summary>
/// The way to ask one service how far it has got with a unit: a stream that stays open, since a call for each question costs the service more
/// than the question. One that has ended, or gave no answer in time, is begun anew by the next question, with another instance if there is one.
/// </summary>
internal sealed class RevisionLine(Revisions.RevisionsClient client, Func<string> token) : IDisposable
{
    readonly Lock _gate = new();
    RevisionTalk? _talk;

    public async Task<long> AskAsync(Guid unit, TimeSpan patience)
    {
        var talk = Open();
        try
        {
            return await talk.AskAsync(unit).WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            talk.Dispose();
            throw;
        }
    }

    public void Dispose() => _talk?.Dispose();

    RevisionTalk Open()
    {
        lock (_gate)
        {
            if (_talk is null or { IsOver: true })
            {
                _talk?.Dispose();
                _talk = new RevisionTalk(client, token());
            }

            return _talk;
        }
    }
}
