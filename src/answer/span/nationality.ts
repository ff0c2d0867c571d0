/** A word that ends as nationalities do: "Iraqi", "Spanish", "Germans". */
export const NATIONALITY =
  /(?:ish|ese|ians?|eans?|cans?|qis?|abs?|ench|utch|elis?|ermans?|urds?|urks?|wiss|reeks?)$/i;
