/** Put in by the build, see vite.config.ts. */
declare const stateCentres: Record<string, [number, number]>

/** Longitude and latitude of the middle of each state, by alpha-3 code. */
export const centres: Readonly<Record<string, [number, number]>> = stateCentres
