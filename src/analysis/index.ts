/** What a ledger adds up to: meetings against what texts state, how a relation warms and cools, who deals with whom, who speaks about whom. */
export { type ChangePoint, changePoints } from './changes.ts'
export { countMeetings, headsFrom, type Meeting, type MeetingCount, type MeetingOptions } from './meetings.ts'
export { type Network, type NetworkNode, networkOf } from './network.ts'
export { type Outcome, outcomes, type Plan, plansOf } from './plans.ts'
export { type Series, type SeriesOptions, type SeriesPoint, seriesOf } from './series.ts'
export { type ThreadLife, threadsOf } from './threads.ts'
export { turnedOf } from './turned.ts'
export { shareOfVoice, type Voice } from './voice.ts'
