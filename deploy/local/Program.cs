using Journey.Local.Commands;

return await CommandLine.RunAsync(args);
