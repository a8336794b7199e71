const room = (name) => `^src/${name}/`;

/** Who may know whom. Each rule says why; `npm run architecture` fails the build. */
const rules = [
  ['law', ['law'], 'The law is pure: a lawyer must be able to read and a test to run it without anything else of the house.'],
  ['platform', ['platform'], 'The platform knows nothing of the product; it could carry another one.'],
  ['history', ['history', 'platform'], 'History keeps whatever it is given and must not depend on what that is.'],
  ['identity', ['identity', 'history', 'platform'], 'Who may do what is decided without looking at the register.'],
  ['register', ['register', 'law', 'history', 'identity', 'platform'], 'The register is the only room that writes the register; nothing that reads it may be known to it.'],
  ['catalogue', ['catalogue', 'register', 'law', 'identity', 'platform'], 'The catalogue offers drafts to the register (ADR 0004), and says which of its companies a register already has.'],
  ['records', ['records', 'register', 'catalogue', 'law', 'history', 'identity', 'platform'], 'Records are made from the register; lists are a neighbour, not a source.'],
  ['intake', ['intake', 'register', 'catalogue', 'law', 'history', 'identity', 'platform'], 'Intake proposes drafts to the register; records and lists are made from it, not the other way.'],
  ['sub-processors', ['sub-processors', 'register', 'catalogue', 'law', 'history', 'identity', 'platform'], 'Lists are made from the register; records are a neighbour, not a source.'],
];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no beginning to read it from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...rules.map(([name, allowed, comment]) => ({
      name: `${name}-knows-only`,
      comment,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^(src|migrations|test)/', pathNot: allowed.map(room) },
    })),
    {
      name: 'command-line-speaks-http',
      comment: 'What the command line does, any program can do over the API; it shares types with the rooms and nothing that runs.',
      severity: 'error',
      from: { path: room('cli'), pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|migrations|test)/', pathNot: room('cli'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-knows-the-command-line',
      comment: 'It is a client of the service, not a part of it.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: room('cli') },
      to: { path: room('cli') },
    },
    {
      name: 'console-speaks-http',
      comment: 'What the console does, any program can do over the API: it knows the document of the API and nothing of the service. Nobody knows the console.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(src|migrations|test)/' },
    },
    {
      name: 'nobody-knows-the-console',
      comment: 'It is a client of the service, not a part of it.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^console/' },
    },
    {
      name: 'console-parts-stand-alone',
      comment: 'The pages of one part are loaded without those of another: what several need stands in api, words, place, design, values, editing or map, or is a field or a history made to be shown elsewhere.',
      severity: 'error',
      from: { path: '^console/src/([^/]+)/', pathNot: '^console/src/words/' },
      to: { path: '^console/src/[^/]+/', pathNot: '^console/src/($1|api|words|place|design|editing|map|values)/|^console/src/engagements/fields/|^console/src/history/thing-history|/words/en\\.json$' },
    },
    {
      name: 'law-is-pure',
      comment: 'No framework, no database, no clock, no input or output.',
      severity: 'error',
      from: { path: room('law'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    },
    {
      name: 'sql-in-repositories',
      comment: 'Only repositories, entities and the platform talk to TypeORM at run time; services ask them.',
      severity: 'error',
      from: { path: '^src/(history|identity|register|catalogue|records|sub-processors)/', pathNot: '\\.(repository|entity)\\.ts$|thing-columns\\.ts$|register-thing\\.ts$' },
      to: { path: 'node_modules/typeorm', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-knows-tests',
      comment: 'The product does not know how it is tested.',
      severity: 'error',
      from: { path: '^(src|migrations)/', pathNot: '\\.(spec|fixtures)\\.ts$|cases\\.ts$' },
      to: { path: '\\.(spec|fixtures)\\.ts$|cases\\.ts$|^test/' },
    },
    {
      name: 'no-orphans',
      comment: 'What nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.(spec|fixtures)\\.ts$|^src/main\\.ts$|^console/vite\\.config\\.ts$|\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'] },
  },
};
