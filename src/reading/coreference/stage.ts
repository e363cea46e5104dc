/** The stage that adds chains: mentions that refer to the same party. */
import type { Knowledge } from '../../knowledge/index.ts'
import type { Stage } from '../../pipeline.ts'

export function coreferenceStage(_knowledge: Knowledge): Stage {
  return { name: 'coreference', requires: ['sentences', 'names', 'actors'], assigns: ['chains'], run() {} }
}
