/** Every page of the console that is reached without an id, with its heading in English. */
export const pages = [
  { path: '/', heading: /Overview|Welcome/ },
  { path: '/topology', heading: 'Topology' },
  { path: '/applications', heading: 'Applications' },
  { path: '/credentials', heading: 'Credentials' },
  { path: '/services', heading: 'Services' },
  { path: '/model-apis', heading: 'Model APIs' },
  { path: '/consumers', heading: /Consumers/ },
  { path: '/debug', heading: 'Debug' },
  { path: '/debug/compare', heading: 'Compare' },
  { path: '/calls', heading: 'Calls' },
  { path: '/explain', heading: 'Why denied' },
  { path: '/tokens', heading: 'Token tools' },
  { path: '/audit', heading: 'Audit log' },
]
