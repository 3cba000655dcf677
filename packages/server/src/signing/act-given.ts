import { z } from '@hono/zod-openapi'
import { printable } from '../http/schemas.ts'
import { drawing } from './drawing.ts'

const step = z.string().min(1).max(100).openapi({ description: 'The key of the slot, or of an added signer' })
const covers = z.number().int().min(1).openapi({ description: 'The revision whose sheet was read' })
const said = printable.trim().min(1).max(500)
const person = z.string().min(1).max(100)
const standsFor = person
  .optional()
  .openapi({ description: 'In whose place, where they named you as their stand-in' })
const people = z.array(person).min(1).max(50)
const confirmation = z
  .string()
  .max(100)
  .optional()
  .openapi({ description: 'Of `POST /signing/confirmations`, where the signature needs one' })

/** What someone does about the signatures of a record, as the API is told it. */
export const actGiven = z
  .discriminatedUnion('verb', [
    z.object({ verb: z.literal('sent') }),
    z.discriminatedUnion('way', [
      z.object({
        verb: z.literal('signed'),
        step,
        for: standsFor,
        covers,
        way: z.literal('drawn'),
        drawn: drawing,
        name: said.optional(),
        said: said.optional(),
        confirmation,
      }),
      z.object({
        verb: z.literal('signed'),
        step,
        for: standsFor,
        covers,
        way: z.literal('kept'),
        said: said.optional(),
        confirmation,
      }),
      z.object({
        verb: z.literal('signed'),
        step,
        for: standsFor,
        covers,
        way: z.literal('phone'),
        pad: z.uuid().openapi({ description: 'On which it was drawn' }),
        name: said.optional(),
        said: said.optional(),
        confirmation,
      }),
      z.object({
        verb: z.literal('signed'),
        step,
        for: standsFor,
        covers,
        way: z.literal('typed'),
        name: said.optional(),
        said: said.optional(),
        confirmation,
      }),
      z.object({
        verb: z.literal('signed'),
        step,
        for: standsFor,
        covers,
        way: z.literal('paper'),
        name: said,
        day: z.iso.date(),
        said: said.optional(),
      }),
    ]),
    z.object({ verb: z.literal('refused'), step, for: standsFor, covers, said }),
    z.object({
      verb: z.literal('returned'),
      step,
      for: standsFor,
      covers,
      to: z.string().max(100).nullable().openapi({ description: 'A step that was signed; null: the author' }),
      straight: z.boolean().openapi({ description: 'It comes straight back to whoever returns it' }),
      said,
    }),
    z.object({ verb: z.literal('withdrawn'), said: said.optional() }),
    z.object({ verb: z.literal('retrieved'), step }),
    z.object({ verb: z.literal('handedOver'), step, for: standsFor, to: person, said: said.optional() }),
    z.object({ verb: z.literal('lent'), step, for: standsFor, to: person, said: said.optional() }),
    z.object({ verb: z.literal('givenBack'), step, said: said.optional() }),
    z.object({
      verb: z.literal('added'),
      step,
      for: standsFor,
      where: z.enum(['before', 'after']),
      people,
      who: z.enum(['any', 'all']),
    }),
    z.object({ verb: z.literal('passed'), step, for: standsFor, said: said.optional() }),
    z.object({ verb: z.literal('addressed'), step, people }),
    z.object({ verb: z.literal('nudged'), step }),
    z.object({ verb: z.literal('copied'), people }),
    z.object({ verb: z.literal('commented'), said }),
    z.object({ verb: z.literal('takenOut'), takenBy: said }),
  ])
  .openapi('SigningActGiven')

export type ActGiven = z.output<typeof actGiven>
