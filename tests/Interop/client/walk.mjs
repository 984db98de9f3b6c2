// Creates a map, streams evidence, cites it and reads the grade, through the gateway, with nothing but the .proto files.
// usage: node walk.mjs ADDRESS TOKEN UNIT PROTO_ROOT ; prints one JSON object.
import grpc from '@grpc/grpc-js';
import loader from '@grpc/proto-loader';

const [address, token, unit, protos] = process.argv.slice(2);

const open = (service, file) => {
  const definition = loader.loadSync(`${protos}/${service}/Contracts/Protos/${file}.proto`, { enums: String, longs: Number, defaults: true });
  const name = service[0].toUpperCase() + service.slice(1);
  const types = grpc.loadPackageDefinition(definition).journey[service].v1;
  return new types[name](address, grpc.credentials.createInsecure());
};
const maps = open('maps', 'maps');
const evidence = open('evidence', 'evidence');

const metadata = (bearer = token, of = unit) => {
  const headers = new grpc.Metadata();
  if (bearer) headers.set('authorization', `Bearer ${bearer}`);
  headers.set('journey-unit', of);
  return headers;
};
const deadline = () => ({ deadline: Date.now() + 20_000 });
const call = (client, method, request, headers = metadata()) => new Promise((resolve, reject) =>
  client[method](request, headers, deadline(), (problem, reply) => problem ? reject(problem) : resolve(reply)));

const created = await call(maps, 'CreateMap', {
  document: {
    title: '結合テスト: from quote to contract',
    goal: { statement: 'To sign once.' },
    window: { anchor: 'quote', days: 30 },
    segment: { key: 'renters', name: 'Renters' },
    stages: [{ id: 'ask', title: 'Ask', steps: [{ id: 'quote', title: 'I ask for a quote' }] }],
    claims: [{ id: 'fast', statement: 'Most quotes are answered within a day.', element: 'quote' }],
  },
});

await call(evidence, 'RegisterSource', {
  source: { key: 'interop-quotes', name: 'Quotes', origin: 'ORIGIN_OPERATIONS', tier: 'TIER_S', method: 'log' },
});
// 200 cases of two events each, begun over the last month: fresh on whatever day this runs.
const hour = 3_600_000;
const rows = Array.from({ length: 400 }, (_, i) =>
  `c${i >> 1},${i % 2 ? 'answer' : 'quote'},${new Date(Date.now() - (30 * 24 - (i >> 1)) * hour + (i % 2) * hour / 2).toISOString()}`);
const file = Buffer.from(`case,activity,time\n${rows.join('\n')}\n`);
const imported = await new Promise((resolve, reject) => {
  const stream = evidence.Import(metadata(), deadline(), (problem, reply) => problem ? reject(problem) : resolve(reply));
  stream.write({ start: { sourceKey: 'interop-quotes', format: { format: 'csv', caseColumn: 'case', activityColumn: 'activity', timeColumn: 'time' } } });
  for (let at = 0; at < file.length; at += 1000) stream.write({ chunk: file.subarray(at, at + 1000) });
  stream.end();
});
const states = [];
await new Promise((resolve, reject) => {
  const watch = evidence.WatchImport({ sourceKey: 'interop-quotes', importId: imported.importId }, metadata(), deadline());
  watch.on('data', (reply) => states.push(reply.state));
  watch.on('end', resolve);
  watch.on('error', reject);
});
const claimId = created.ids.fast;
const cited = await call(evidence, 'Cite', { claimId, sourceKey: 'interop-quotes', stance: 'STANCE_SUPPORTS' });
const grades = await call(evidence, 'GradeClaims', { mapId: created.map.mapId });
const paths = await call(evidence, 'GetPaths', { logKey: 'interop-quotes' });

const refused = async (work) => {
  try { await work(); return 'answered'; } catch (problem) {
    return { code: problem.code, details: problem.details, hasDetails: problem.metadata.get('grpc-status-details-bin').length > 0 };
  }
};
const stale = await refused(() => call(maps, 'ReviseMap', { mapId: created.map.mapId, expectedVersion: 7, edits: [{ op: 'EDIT_OP_SET', field: 'title', value: { stringValue: 'x' } }] }));
const anonymous = await refused(() => call(maps, 'GetMap', { mapId: created.map.mapId }, metadata('')));
const elsewhere = await refused(() => call(maps, 'GetMap', { mapId: created.map.mapId }, metadata(token, 'no-such-unit')));

console.log(JSON.stringify({
  version: created.map.version, title: created.map.document.title, phase: states.at(-1).phase, accepted: states.at(-1).accepted,
  citedGrade: cited.grade.grade, grade: grades.claims[0].grade, events: paths.events, cases: paths.cases,
  stale, anonymous, elsewhere,
}));
maps.close();
evidence.close();
