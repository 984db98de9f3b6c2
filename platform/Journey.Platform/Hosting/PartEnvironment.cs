using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Journey.Platform.Hosting;

/// <summary>What a part gets from the process it runs in: alone in its own, or beside the others in one.</summary>
/// <param name="Environment">Name of the environment: Development, Production.</param>
/// <param name="Configuration">The part's settings.</param>
/// <param name="Loggers">The process's loggers.</param>
/// <param name="Time">The clock.</param>
/// <param name="Share">Adds the singletons that the parts of one process share.</param>
public sealed record PartEnvironment(
    string Environment,
    IConfiguration Configuration,
    ILoggerFactory Loggers,
    TimeProvider Time,
    Action<IServiceCollection> Share);
