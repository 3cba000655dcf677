import { Button } from '../controls/Button.tsx'
import { sheetPdfUrl } from '../api/pdf-urls.ts'
import { keyNames } from '../controls/key-names.ts'
import { useSession } from '../session/Session.tsx'
import { useWords } from '../session/use-words.ts'
import { DownloadIcon, PaperIcon, PrintIcon } from '../controls/icons.tsx'

interface PrintToolsProps {
  submissionId: string
  /** Prints what is on the screen; left out until the pages are there. */
  onPrint: (() => void) | undefined
}

/** The ways of a record to paper: the browser's printer, a PDF in a tab, a PDF as file. */
export function PrintTools({ submissionId, onPrint }: PrintToolsProps) {
  const { print } = useWords()
  const { locale } = useSession()
  return (
    <>
      <Button
        href={sheetPdfUrl.ofSubmission(submissionId, { locale })}
        target="_blank"
        rel="noreferrer"
        icon={<PaperIcon />}
      >
        {print.open}
      </Button>
      <Button
        href={sheetPdfUrl.ofSubmission(submissionId, { locale, download: true })}
        download
        icon={<DownloadIcon />}
      >
        {print.download}
      </Button>
      <Button
        look="primary"
        icon={<PrintIcon />}
        title={keyNames('Ctrl+P')}
        disabled={!onPrint}
        onClick={onPrint}
      >
        {print.print}
      </Button>
    </>
  )
}
