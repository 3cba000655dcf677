import type { EditGrid } from '../grid/edit-grid.ts'
import { EditRefused } from './edit-refused.ts'

/** Refuses frames whose list runs down in bands side by side: their columns are those of one band, several times. */
export function requireNoBands(grid: EditGrid): void {
  if (grid.rows.some(({ repeat }) => (repeat?.bands ?? 1) > 1)) throw new EditRefused('bands')
}
