return await Bench.Benches.RunAsync(args);
