using Journey.Local.Api;

namespace Journey.Local.Commands;

/// <summary>The commands of the executable behind <c>./journey</c>.</summary>
internal static class CommandLine
{
    const int Done = 0;
    const int Failed = 1;
    const int Misused = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var words = args.Skip(1).ToArray();
            return args.FirstOrDefault() switch
            {
                "up" => await UpCommand.RunAsync(words),
                "token" => await TokenCommand.RunAsync(words),
                "link" => await LinkCommand.RunAsync(words),
                "import" => await ImportCommand.RunAsync(words),
                "messages" => await MessagesCommand.RunAsync(words),
                "doctor" => await DoctorCommand.RunAsync(words),
                _ => Usage()
            };
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Misused;
        }
        catch (ApiProblemException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
        catch (HttpRequestException e)
        {
            await Console.Error.WriteLineAsync($"The host does not answer: {e.Message}");
            return Failed;
        }
#pragma warning disable CA1031 // The last resort of the process: told in full, and by the exit code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"This is a fault of Journey's own: {e}");
            return Failed;
        }
    }

    static int Usage()
    {
        Console.Error.WriteLine(
            """
            up      [--port N] [--data DIR] [--no-sample] [--json]    runs Journey on this machine
                    [--servers [--replicas N]]                        each part in processes of its own
            token   --unit U --role R [--port N]                       prints a bearer token
            link    [--port N]                                        prints a new sign-in link
            import  --unit U --source KEY FILE [--format F] [...]     sends a file of evidence
            messages [list|replay|discard] [ID] [--part P] [--port N] what failed for good and waits for an operator
            doctor                                                    looks at what Journey needs here
            """);
        return Misused;
    }

    public static int Exit(bool good) => good ? Done : Failed;
}
