import type { Act, ActResult, InputErrors } from '../../person/acts.ts';

/** Tells the server what the person did; returns what is wrong with a window's inputs. */
export async function sendAct(act: Act): Promise<InputErrors> {
  const response = await fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  });
  const result = (await response.json()) as ActResult;
  return result.ok ? result.errors : {};
}
