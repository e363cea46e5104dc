/** The codebook: all frames, in the order of CAMEO. */
import type { Frame } from '../frame.ts'
import { attitudes } from './attitudes.ts'
import { accuse, assault, coerce, mobilize, protest, reject, request, sanction, statement, threaten } from './conflict.ts'
import { agree, aid, consult, cooperate, support, yieldFrames } from './cooperation.ts'

export const frames: readonly Frame[] = [
  ...statement,
  ...agree,
  ...attitudes,
  ...consult,
  ...support,
  ...cooperate,
  ...aid,
  ...yieldFrames,
  ...request,
  ...accuse,
  ...reject,
  ...threaten,
  ...protest,
  ...mobilize,
  ...sanction,
  ...coerce,
  ...assault,
]
