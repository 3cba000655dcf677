import type { FieldInput } from '../screen/input/field-input.ts'
import { AmountWordsInput } from './amount-words/screen.tsx'
import { AttachmentInput } from './attachment/screen.tsx'
import { ChoiceInput } from './choice/screen.tsx'
import { ChoicesInput } from './choices/screen.tsx'
import { DateInput } from './date/screen.tsx'
import { DatetimeInput } from './datetime/screen.tsx'
import { DepartmentInput } from './department/screen.tsx'
import { EmailInput } from './email/screen.tsx'
import { IdCardInput } from './id-card/screen.tsx'
import { IntegerInput } from './integer/screen.tsx'
import { JsonInput } from './json/screen.tsx'
import { MoneyInput } from './money/screen.tsx'
import { MonthInput } from './month/screen.tsx'
import { NumberInput } from './number/screen.tsx'
import { PercentInput } from './percent/screen.tsx'
import { PersonInput } from './person/screen.tsx'
import { PhoneInput } from './phone/screen.tsx'
import { PictureInput } from './picture/screen.tsx'
import { RatingInput } from './rating/screen.tsx'
import { RecordNumberInput } from './record-number/screen.tsx'
import { ReferenceInput } from './reference/screen.tsx'
import { TextFieldInput } from './text/screen.tsx'
import { TextareaInput } from './textarea/screen.tsx'
import { TimeInput } from './time/screen.tsx'
import { YesNoInput } from './yes-no/screen.tsx'

/** The inputs of the product's own types that take a value, by the type's name. */
export const builtInInputs: Readonly<Record<string, FieldInput>> = {
  text: TextFieldInput,
  textarea: TextareaInput,
  number: NumberInput,
  integer: IntegerInput,
  money: MoneyInput,
  'amount-words': AmountWordsInput,
  percent: PercentInput,
  date: DateInput,
  time: TimeInput,
  datetime: DatetimeInput,
  month: MonthInput,
  choice: ChoiceInput,
  choices: ChoicesInput,
  'yes-no': YesNoInput,
  rating: RatingInput,
  phone: PhoneInput,
  email: EmailInput,
  'id-card': IdCardInput,
  person: PersonInput,
  department: DepartmentInput,
  'record-number': RecordNumberInput,
  reference: ReferenceInput,
  attachment: AttachmentInput,
  picture: PictureInput,
  json: JsonInput,
}
