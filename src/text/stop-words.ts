/**
 * Words that carry no topic, folded. They are neither indexed nor searched. `al` and `el` are the
 * articles of Arabic names, which people write or leave out at will.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those
  and or but nor so yet if then than as because while although though whether
  of in on at by for with about against between into through during before after to from up down
  out off over under above below upon within without toward towards among via per
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her
  hers herself it its itself they them their theirs themselves one ones
  am is are was were be been being have has had having do does did doing done
  will would shall should can could may might must ought
  not no nor only own same such very too just also even ever still again further once here there
  who whom whose what which when where why how
  all any both each few more most other some
  dont didnt doesnt isnt arent wasnt werent wont wouldnt couldnt shouldnt hasnt havent hadnt cant
  im ive youre youve theyre theyve weve hes shes thats whats whos wheres whens hows lets let
  eg ie etc vs
  al el
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Stop words that are names when they stand in capitals: the US, the WHO, IS, IT. */
export const ACRONYMS_AMONG_STOP_WORDS: ReadonlySet<string> = new Set(['us', 'who', 'is', 'it']);
