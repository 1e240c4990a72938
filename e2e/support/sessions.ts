/** Where the signed-in sessions of the three roles lie while the tests run. */
export const administratorState = 'test-results/administrator.json'
export const operatorState = 'test-results/operator.json'
export const auditorState = 'test-results/auditor.json'

export const administrator = {
  email: 'admin@example.com',
  name: 'Ada Admin',
  password: 'correct horse battery',
}
export const operator = {
  email: 'operator@example.com',
  name: 'Olga Operator',
  password: 'battery staple horse',
}
export const auditor = {
  email: 'auditor@example.com',
  name: 'Otto Auditor',
  password: 'staple battery correct',
}

/** A browser that nobody is signed in with. */
export const nobody = { cookies: [], origins: [] }
