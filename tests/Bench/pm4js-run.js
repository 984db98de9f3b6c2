// Imports an XES file with pm4js and discovers its paths; prints seconds and the most memory the process had, in bytes.
require(process.argv[2]);
const fs = require('fs');
const began = process.hrtime.bigint();
const log = XesImporter.apply(fs.readFileSync(process.argv[3], { encoding: 'utf8' }));
const paths = FrequencyDfgDiscovery.apply(log);
const variants = GeneralLogStatistics.getVariants(log);
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
console.log(JSON.stringify({
  seconds, memory: process.resourceUsage().maxRSS * 1024, cases: log.traces.length,
  edges: Object.keys(paths.pathsFrequency).length, variants: Object.keys(variants).length,
}));
