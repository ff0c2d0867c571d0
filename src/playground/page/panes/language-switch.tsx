import { findMe } from '../../workspace/workspace-state.ts';
import { sendAct } from '../state/send-act.ts';
import { useWorkspace } from '../state/use-workspace.ts';

/** The locales of which the bot speaks the language. Slack itself offers neither of the last two. */
const LOCALES = [
  ['en-US', 'English'],
  ['ar-IQ', 'العربية'],
  ['ckb-IQ', 'کوردی'],
] as const;

/** The language that a person has Slack in: the bot answers in it. */
export function LanguageSwitch() {
  const { state } = useWorkspace();
  const { locale } = findMe(state);
  return (
    <label class="choice">
      Language{' '}
      <select
        value={locale}
        onChange={({ currentTarget }) =>
          sendAct({ kind: 'choose-locale', locale: currentTarget.value })
        }
      >
        {LOCALES.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
