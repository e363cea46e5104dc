/** Events: who did what to or with whom. */
export { type Frame, type FrameIndex, indexFrames } from './frame.ts'
export { frames } from './frames/index.ts'
export { eventsStage } from './stage.ts'
