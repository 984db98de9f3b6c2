// Imports an XES file with pm4js and discovers its paths, after a smaller one to warm up; prints seconds and the most memory the process had, in bytes.
require(process.argv[2]);
const fs = require('fs');

function discover(path) {
  const log = XesImporter.apply(fs.readFileSync(path, { encoding: 'utf8' }));
  return { log, paths: FrequencyDfgDiscovery.apply(log), variants: GeneralLogStatistics.getVariants(log) };
}

discover(process.argv[4]);
const began = process.hrtime.bigint();
const { log, paths, variants } = discover(process.argv[3]);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({
  seconds, memory: process.resourceUsage().maxRSS * 1024, cases: log.traces.length,
  edges: Object.keys(paths.pathsFrequency).length, variants: Object.keys(variants).length,
}));
