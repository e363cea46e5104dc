export { claimsStage } from './stage.ts'
