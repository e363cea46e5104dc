/** Reading: from a text to who did what, when, where, and who says so. The stages in their order. */
import type { KnowledgeBase } from '../knowledge/index.ts'
import { type Analyser, languageStage } from '../language/index.ts'
import { createPipeline, type Pipeline } from '../pipeline.ts'
import { actorsStage } from './actors/index.ts'
import { claimsStage } from './claims/index.ts'
import { coreferenceStage } from './coreference/index.ts'
import { codebook, eventsStage } from './events/index.ts'
import { placesStage } from './places/index.ts'
import { timesStage } from './times/index.ts'

/**
 * The pipeline of all stages.
 * @param frames a YAML file with a user's own frames and codes, if any
 */
export function createReading(analyser: Analyser, knowledge: KnowledgeBase, frames?: string): Pipeline {
  return createPipeline([
    languageStage(analyser),
    timesStage(),
    actorsStage(knowledge),
    placesStage(knowledge),
    coreferenceStage(knowledge),
    claimsStage(knowledge),
    eventsStage(knowledge, codebook(frames)),
  ])
}
