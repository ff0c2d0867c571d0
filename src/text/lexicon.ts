/** Words for offices and trades, one each, in small letters: what a person may be called by. */
export const OFFICES: readonly string[] =
  'president minister premier secretary governor mayor senator lawmaker mp chancellor ambassador envoy diplomat king queen prince princess general colonel major captain lieutenant commander officer chief head leader deputy director chair chairman chairwoman member official spokesman spokeswoman spokesperson cleric ayatollah pope bishop judge lawyer professor scientist author writer journalist reporter activist analyst politician founder'.split(
    ' ',
  );

/** Source of a regular expression that fits any of them: one group, for text of any case. */
export const OFFICE_PATTERN = `(?:${OFFICES.join('|')})`;
