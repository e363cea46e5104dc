/** Places: where something is said to be, resolved to the gazetteer. */
export { placesStage } from './stage.ts'
