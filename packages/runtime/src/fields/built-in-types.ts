import { amountWords } from './amount-words/amount-words.ts'
import { attachment } from './attachment/attachment.ts'
import { choice } from './choice/choice.ts'
import { choices } from './choices/choices.ts'
import { date } from './date/date.ts'
import { datetime } from './datetime/datetime.ts'
import { department } from './department/department.ts'
import { email } from './email/email.ts'
import type { FieldType } from './field-type.ts'
import { group } from './group/group.ts'
import { idCard } from './id-card/id-card.ts'
import { integer } from './integer/integer.ts'
import { json } from './json/json.ts'
import { list } from './list/list.ts'
import { matrix } from './matrix/matrix.ts'
import { money } from './money/money.ts'
import { month } from './month/month.ts'
import { number } from './number/number.ts'
import { percent } from './percent/percent.ts'
import { person } from './person/person.ts'
import { phone } from './phone/phone.ts'
import { picture } from './picture/picture.ts'
import { rating } from './rating/rating.ts'
import { recordNumber } from './record-number/record-number.ts'
import { reference } from './reference/reference.ts'
import { text } from './text/text.ts'
import { textarea } from './textarea/textarea.ts'
import { time } from './time/time.ts'
import { yesNo } from './yes-no/yes-no.ts'

/** The field types of the product, in the order that a palette shows them. */
export const builtInTypes: readonly FieldType[] = [
  text,
  textarea,
  number,
  integer,
  money,
  amountWords,
  percent,
  date,
  time,
  datetime,
  month,
  choice,
  choices,
  yesNo,
  rating,
  phone,
  email,
  idCard,
  person,
  department,
  recordNumber,
  reference,
  attachment,
  picture,
  list,
  matrix,
  group,
  json,
]
