/** The paths of pages before the door: nobody is signed in there. */
export const OPEN: readonly string[] = ['/sign-in', '/setup', '/password']
