/** Something that the program cannot do as asked, said in one line to the person who started it. */
export class Refusal extends Error {
  override name = 'Refusal'
}
