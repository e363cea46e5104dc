/** The codebook: all frames, in the order of CAMEO. */
import type { Frame } from '../frame.ts'
import { accuse } from './accuse.ts'
import { agree } from './agree.ts'
import { aid } from './aid.ts'
import { assault } from './assault.ts'
import { attitudes } from './attitudes.ts'
import { coerce } from './coerce.ts'
import { consult } from './consult.ts'
import { cooperate } from './cooperate.ts'
import { deedNouns } from './deeds.ts'
import { mobilize } from './mobilize.ts'
import { protest } from './protest.ts'
import { reject } from './reject.ts'
import { request } from './request.ts'
import { sanction } from './sanction.ts'
import { statement } from './statement.ts'
import { support } from './support.ts'
import { threaten } from './threaten.ts'
import { yieldFrames } from './yield.ts'

export const frames: readonly Frame[] = [
  ...statement,
  ...request,
  ...agree,
  ...consult,
  ...support,
  ...cooperate,
  ...aid,
  ...yieldFrames,
  ...accuse,
  ...reject,
  ...threaten,
  ...protest,
  ...mobilize,
  ...sanction,
  ...coerce,
  ...assault,
  ...attitudes,
  ...deedNouns,
]
