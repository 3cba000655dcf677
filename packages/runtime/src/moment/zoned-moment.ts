/** A moment as an office sees it, whose clocks go by this time zone of the IANA database: `Asia/Shanghai`. */
export interface ZonedMoment {
  at: Date | string
  zone: string
}
