/** Events: who did what to or with whom. */
import { type Frame, type FrameIndex, indexFrames } from './frame.ts'
import { frames } from './frames/index.ts'
import { readOwnFrames } from './own.ts'

export { type Background, backgrounds } from './background.ts'
export { renderCodebook } from './codebook.ts'
export type { Frame, FrameIndex } from './frame.ts'
export { frames } from './frames/index.ts'
export { type Guard, guards } from './guards.ts'
export { eventsStage } from './stage.ts'

const known = new Set(frames.map(({ id }: Frame) => id))

/**
 * The codebook, opened for the stage.
 * @param file a YAML file with a user's own frames and codes, which are added
 * @throws RapportError where the file has a fault
 */
export function codebook(file?: string): FrameIndex {
  if (file === undefined) return indexFrames(frames)
  const own = readOwnFrames(file, known)
  return indexFrames([...frames, ...own.frames], own.codes)
}
