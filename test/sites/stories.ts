/** Messages of the practice desk that tests may rely on: their ids never change, whatever the time is. */
export type Story = { id: string; handle: string; path: string };

function story(handle: string, id: string): Story {
  return { id, handle, path: `/${handle}/status/${id}` };
}

export const stories = {
  furious: {
    en: story('martaquill_', '2116670803280583045'),
    nl: story('wietskebold', '2116667028405679634'),
    zh: story('jiangmo_er', '2116668790012329182'),
  },
  /** The two earlier messages of each furious customer, oldest first; HalvenCare answered both. */
  earlier: {
    en: [story('martaquill_', '2103998049287347807'), story('martaquill_', '2112322400550845426')],
    nl: [story('wietskebold', '2104722825017244396'), story('wietskebold', '2112695358062777253')],
    zh: [story('jiangmo_er', '2104350370825013944'), story('jiangmo_er', '2111975615495346801')],
  },
  question: { de: story('annegretmoll', '2116675333128653286') },
  praise: { bg: story('rumyanatopal', '2116665015140909500') },
  troll: { de: story('ferdilauch', '2116630034643674238') },
  hostileName: story('imgsrcperson', '2116663505190693506'),
  emptyName: story('zw_nobody', '2116655200467995887'),
  rtl: story('sirajmaldin', '2116665518455058268'),
  hebrew: story('noavardit', '2116601093944840649'),
  veryLong: story('longwindedlou', '2116623743186735670'),
  mediaOnly: story('mediaonlymo', '2116658220367765411'),
  emojiOnly: story('emojionly_', '2116660988609183030'),
  /** A post whose parent is deleted; the parent's own parent still stands. */
  deletedParent: story('lorcantweed', '2116593544198194458'),
  quoteOfDeleted: story('jaxwetherby', '2116670299964065213'),
  /** Name and text look like the brand's, in Greek and Cyrillic letters. */
  impostor: story('HalvenCarre', '2116642617556107792'),
  /** A reply to a reply, with a reply below it. */
  nested: story('sadiequorn', '2116646644087215684'),
  oddSpaces: story('caseykunst', '2116651928910393289'),
  promoted: story('kettlewicktea', '2116681624582567546'),
  video: story('pixelmoth', '2116640855948850197'),
  longLink: story('morrowcityfm', '2116621226604574959'),
} as const;
