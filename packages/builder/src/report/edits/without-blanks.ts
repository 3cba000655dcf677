/** The settings that are there: a setting made undefined is taken away. */
export function withoutBlanks<Settings extends object>(settings: Blankable<Settings>): Settings {
  // What is left has a value for every key that it has, which is what the type without blanks says.
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings
}

/** Settings any of which may be said to be taken away. */
export type Blankable<Settings> = { [Key in keyof Settings]: Settings[Key] | undefined }

export type Change<Settings> = { [Key in keyof Settings]?: Settings[Key] | undefined }
