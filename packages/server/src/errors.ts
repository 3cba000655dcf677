import type { Json, Problem } from '@paperwright/runtime'

/** What the program refuses; each class is mapped to its HTTP status once, in `http/problem-details.ts`. */
export abstract class AppError extends Error {
  abstract readonly status:
    | 400
    | 401
    | 403
    | 404
    | 408
    | 409
    | 410
    | 412
    | 413
    | 415
    | 422
    | 428
    | 429
    | 503
    | 507
  /** Further members of the answer (RFC 9457). */
  readonly extra: Record<string, unknown>

  constructor(message: string, extra: Record<string, unknown> = {}) {
    super(message)
    this.extra = extra
  }
}

/** The request itself is malformed. */
export class BadRequest extends AppError {
  readonly status = 400
  override name = 'BadRequest'
}

/** Nobody is signed in. */
export class NotSignedIn extends AppError {
  readonly status = 401
  override name = 'NotSignedIn'
}

/** The person who asks may not do this. */
export class Forbidden extends AppError {
  readonly status = 403
  override name = 'Forbidden'
}

export class NotFound extends AppError {
  readonly status = 404
  override name = 'NotFound'
}

/** The bytes of the request came too slowly to be waited for. */
export class TooSlow extends AppError {
  readonly status = 408
  override name = 'TooSlow'
}

/** What is asked for contradicts what is there. */
export class Conflict extends AppError {
  readonly status = 409
  override name = 'Conflict'
}

/** It was there, and became something else, which the answer names. */
export class Gone extends AppError {
  readonly status = 410
  override name = 'Gone'
}

/** Someone saved another revision since the one that the request knows; the answer carries the current one. */
export class Outdated extends AppError {
  readonly status = 412
  override name = 'Outdated'
}

/** The request has more bytes than the server reads. */
export class TooLarge extends AppError {
  readonly status = 413
  override name = 'TooLarge'
}

/** The request's body is not JSON by its own word. A page of another origin cannot send JSON without being asked first. */
export class NotJson extends AppError {
  readonly status = 415
  override name = 'NotJson'
}

/** The request does not say which revision it changes. */
export class RevisionMissing extends AppError {
  readonly status = 428
  override name = 'RevisionMissing'
}

/** The same address or person asks too often. */
export class TooMany extends AppError {
  readonly status = 429
  override name = 'TooMany'
}

/** The server cannot answer at present: it is full, or the database does not answer and whether the request was carried out is not known. */
export class Unavailable extends AppError {
  readonly status = 503
  override name = 'Unavailable'
}

/** There is no room left for what is to be stored. */
export class DiskFull extends AppError {
  readonly status = 507
  override name = 'DiskFull'
}

/** A record or form with problems: what a person has to mend. */
export class Invalid extends AppError {
  readonly status = 422
  override name = 'Invalid'
  constructor(
    message: string,
    problems: readonly (Problem & { message: string; params?: Record<string, Json> })[],
  ) {
    super(message, { problems })
  }
}
