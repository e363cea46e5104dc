/** What every door that speaks HTTP shares: who may ask and how often, problem details, limits of a connection. */
export { type GuardOptions, guard, isForeign, isLoopback, isOwnHost, needs, secure } from './guard.ts'
export { listen, patience } from './listen.ts'
export { type Problem, type ProblemStatus, problemOf, problemType, refuse, refuseFor, refuseWith, toldOf } from './problem.ts'
export { allows, type Role, readTokens, sessionCookie, type Tokens, tokenOf } from './tokens.ts'
