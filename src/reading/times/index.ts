/** Times: expressions of time, and the days that they mean. */
export { type Candidate, findTimes } from './find.ts'
export { type Example, type TimeRule, timeRules } from './rules.ts'
export { readTimes, timesStage } from './stage.ts'
