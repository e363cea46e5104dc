/** Counters of a running server, as Prometheus reads them (text format 0.0.4). */
export interface Metrics {
  request(method: string, status: number, seconds: number): void
  articles(outcome: 'added' | 'known' | 'lost'): void
  render(): string
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Makes counters that begin at nothing. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const articles = new Map<string, number>()
  const buckets = bounds.map(() => 0)
  const all = { count: 0, seconds: 0 }
  const add = (counter: Map<string, number>, labels: string) => counter.set(labels, (counter.get(labels) ?? 0) + 1)
  const lines = (name: string, counter: Map<string, number>) => [...counter].sort().map(([labels, count]) => `${name}{${labels}} ${count}`)
  return {
    request(method, status, seconds) {
      add(requests, `method="${method}",status="${status}"`)
      for (const [i, bound] of bounds.entries()) if (seconds <= bound) buckets[i]!++
      all.count++
      all.seconds += seconds
    },
    articles: (outcome) => add(articles, `outcome="${outcome}"`),
    render: () =>
      [
        '# HELP rapport_requests_total Requests that were answered.',
        '# TYPE rapport_requests_total counter',
        ...lines('rapport_requests_total', requests),
        '# HELP rapport_request_seconds How long an answer took.',
        '# TYPE rapport_request_seconds histogram',
        ...bounds.map((bound, i) => `rapport_request_seconds_bucket{le="${bound}"} ${buckets[i]}`),
        `rapport_request_seconds_bucket{le="+Inf"} ${all.count}`,
        `rapport_request_seconds_sum ${all.seconds}`,
        `rapport_request_seconds_count ${all.count}`,
        '# HELP rapport_articles_total Articles that were sent in.',
        '# TYPE rapport_articles_total counter',
        ...lines('rapport_articles_total', articles),
        '# HELP process_cpu_seconds_total Processor time, of coding and writing too.',
        '# TYPE process_cpu_seconds_total counter',
        `process_cpu_seconds_total ${cpuSeconds()}`,
        '# HELP process_resident_memory_bytes Memory.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# HELP process_start_time_seconds When the server began, in seconds since 1970.',
        '# TYPE process_start_time_seconds gauge',
        `process_start_time_seconds ${Math.round(performance.timeOrigin) / 1000}`,
        '',
      ].join('\n'),
  }
}
