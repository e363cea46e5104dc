export { actorsStage } from './stage.ts'
