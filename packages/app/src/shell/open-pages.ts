/** The paths of pages before the door: nobody is signed in there. */
export const OPEN: readonly string[] = ['/sign-in', '/setup', '/password']

/** The path of the page that whoever has a code for it opens, signed in or not. */
export const PAD = '/pad'
