import { requireAnyRight } from '../access/require-right.ts'
import { Conflict } from '../errors.ts'
import type { Acting } from '../services.ts'
import { changeHome, type Home } from './home.ts'

const MOST_FAVOURITES = 100

/** Refuses a form that there is none of (404), or that one has nothing to do with (403). */
export async function requireKeepable(acting: Acting, form: string): Promise<void> {
  await acting.forms.requireNewest(form)
  await requireAnyRight(acting, form)
}

/** Puts a form among one's favourites, or to another place of them; left out, behind all others. */
export async function keepFavourite(
  acting: Acting,
  { form, at }: { form: string; at?: number },
): Promise<Home> {
  await requireKeepable(acting, form)
  return changeHome(acting, ({ favourites }) => {
    const others = favourites.filter((one) => one !== form)
    if (others.length >= MOST_FAVOURITES)
      throw new Conflict(`You already have ${MOST_FAVOURITES} favourites. Remove one first.`)
    return { favourites: others.toSpliced(at ?? others.length, 0, form) }
  })
}

/** Takes a form from one's favourites, whether it is still there or not. */
export function dropFavourite(acting: Acting, form: string): Promise<Home> {
  return changeHome(acting, ({ favourites }) => ({
    favourites: favourites.filter((one) => one !== form),
  }))
}
