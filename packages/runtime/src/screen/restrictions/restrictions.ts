/**
 * What the person at the screen may not do, as fields' pointers (`*` for entries); a pointer of a group or list stands
 * for all that it holds, a field for what is tied to it. The server must keep to the same (`hideFields`, `keepFields`).
 */
export interface ScreenRestrictions {
  /** Neither shown nor asked for. Their values need not be in the record that is given. */
  hidden: readonly string[]
  /** Shown, and not to be changed. */
  readOnly: readonly string[]
}
