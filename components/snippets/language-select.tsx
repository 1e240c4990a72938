'use client'

import { Select } from '@/components/ui/select'
import { languageNames, type ChatLanguage } from '@/lib/snippets/snippets'

interface LanguageSelectProps<Language extends ChatLanguage> {
  languages: readonly Language[]
  value: Language
  onValueChange: (language: Language) => void
  /** Accessible name of the choice. */
  label: string
}

/** In which language a snippet is written. */
export function LanguageSelect<Language extends ChatLanguage>(props: LanguageSelectProps<Language>) {
  const { languages, value, onValueChange, label } = props
  return (
    <Select
      className="w-56 max-w-full"
      label={label}
      value={value}
      onValueChange={onValueChange}
      options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
    />
  )
}
