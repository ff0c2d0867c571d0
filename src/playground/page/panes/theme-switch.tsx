import { useEffect, useState } from 'preact/hooks';

type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const KEY = 'playground-theme';

/** Light, dark, or as the system has it; kept for the next visit. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((each) => each === kept) ?? 'system';
  });
  useEffect(() => {
    localStorage.setItem(KEY, theme);
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <label class="choice">
      Theme{' '}
      <select
        value={theme}
        onChange={({ currentTarget }) => setTheme(currentTarget.value as Theme)}
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {each[0]!.toUpperCase() + each.slice(1)}
          </option>
        ))}
      </select>
    </label>
  );
}
