export { coreferenceStage } from './stage.ts'
