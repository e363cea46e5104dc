import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import countries from 'world-countries'

/** Longitude and latitude of the middle of each state, by alpha-3 code: all that the map needs of a much larger table. */
const centres = Object.fromEntries(countries.map(({ cca3, latlng: [lat, lon] }) => [cca3, [Math.round(lon), Math.round(lat)]]))

export default defineConfig({
  plugins: [preact()],
  define: { stateCentres: JSON.stringify(centres) },
  // Nothing inline: the pages' policy lets in files only.
  build: { outDir: '../dist/desk', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
})
