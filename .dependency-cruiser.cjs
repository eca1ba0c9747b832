/** Who may import whom, each rule with its reason. `npm run check` runs it with a cycle check. */
const SHARED_LIBRARIES = '^node_modules/zod/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be read, tested or loaded one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment:
        'shared/ runs in browsers, workers, Node and tests alike: only shared/ and libraries that run anywhere.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', SHARED_LIBRARIES] },
    },
    {
      name: 'client-and-server-apart',
      comment: 'They meet in shared/protocol: what one side may assume of the other is written there.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-and-client-apart',
      comment: 'They meet in shared/protocol: what one side may assume of the other is written there.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'features-meet-at-their-index',
      comment: 'A feature may be rebuilt inside as long as its index.ts keeps its promise.',
      severity: 'error',
      from: { path: '^client/([^/]+)/' },
      to: { path: '^client/[^/]+/', pathNot: ['^client/$1/', '^client/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'sim-knows-no-react',
      comment:
        'What moves is plain TypeScript and three, testable without a renderer; view/ binds it to React.',
      severity: 'error',
      from: { path: '^client/([^/]+/sim|gpu|venue)/' },
      to: { path: '(^client/[^/]+/view/|^node_modules/(react|react-dom|@react-three)/)' },
    },
    {
      name: 'booth-is-light',
      comment: 'The calling desk opens on any laptop at once: no three, no venue.',
      severity: 'error',
      from: { path: '^client/booth/' },
      to: { path: '(^node_modules/(three|@react-three)/|^client/(venue|runway|crowd|gpu|frame|sound)/)' },
    },
    {
      name: 'lookbook-needs-no-hall',
      comment:
        'A picture of a look is drawn by the runway in a light of its own: no room, no crowd, no sound, no socket.',
      severity: 'error',
      from: { path: '^client/lookbook/sim/' },
      to: { path: '^client/(?!lookbook/|gpu/|frame/|runway/|venue/)' },
    },
    {
      name: 'runway-in-the-lookbook-is-one-file',
      comment:
        'What a figure needs of the GPU changes with the runway: one file of the lookbook changes with it.',
      severity: 'error',
      from: { path: '^client/lookbook/', pathNot: '^client/lookbook/sim/(mannequin|seamless)\\.ts$' },
      to: { path: '^client/(gpu|runway)/' },
    },
    {
      name: 'sockets-stay-in-net',
      comment: 'One place parses what comes in and one watches for silence.',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/net/' },
      to: { path: '^node_modules/colyseus\\.js/' },
    },
    {
      name: 'rooms-and-transport-only-where-sockets-live',
      comment: 'Only rooms and the process entry know Colyseus; the stage can be tested without a socket.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(rooms/|main\\.ts$|serve\\.ts$)' },
      to: { path: '^node_modules/(@colyseus|ws)/' },
    },
    {
      name: 'storage-through-the-port',
      comment:
        'SQLite now, PostgreSQL later: whoever stores speaks to server/store/store.ts, never to a driver.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/store/' },
      to: { path: '(^node_modules/kysely/|node:sqlite)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
