import { makePfbid } from './facebook/ids';

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

/** A comment of the practice Facebook, by its numeric id. Who has no vanity name has no handle. */
export type FacebookStory = {
  id: string;
  userId: string;
  handle: string | null;
  /** Numeric id of the post (or photo) it stands under. */
  post: string;
  path: string;
};

const BRAND = '100064201183740';
const PHOTO_ALBUM = `a.${BRAND}`;
const POSTS = {
  ship: '5662116718822488',
  hinge: '4192625922423208',
  app: '4535251835758957',
  buurtpunt: '5091585991290147',
  polster: '7387186606682115',
  bulgaria: '1365640937447299',
  tea: '5659669182512146',
  record: '1114782157836905',
  photo: '4538927032969909',
  group: '3620344706507365',
} as const;

function brandPath(post: string): string {
  return `/HalvenAudio/posts/${makePfbid(post)}`;
}

type Customer = { userId: string; handle: string | null };
const MARTA: Customer = { userId: '61552386238926', handle: 'marta.quill.94' };
const WIETSKE: Customer = { userId: '100015070919994', handle: 'wietske.bolderman' };
const JIANG: Customer = { userId: '61551408577991', handle: null };
const ISOLDE: Customer = { userId: '100045564326554', handle: 'isolde.packham' };
const SIRAJ: Customer = { userId: '61558211042271', handle: 'siraj.maldin' };

function comment(who: Customer, id: string, post: string, query = ''): FacebookStory {
  return { ...who, id, post, path: brandPath(post) + query };
}

/** A talk has no ids of its own: `id` is that of the other person, as in the address. */
function talk(who: Customer, path = `/messages/t/${who.userId}`): FacebookStory {
  return { ...who, id: who.userId, post: '', path };
}

/** The same on the practice Facebook; paths are under https://www.facebook.com. */
export const facebookStories = {
  own: { userId: BRAND, handle: 'HalvenAudio', name: 'Halven Audio' },
  furious: {
    en: comment(MARTA, '6070300096679990', POSTS.ship),
    nl: comment(WIETSKE, '883548856537292', POSTS.buurtpunt),
    de: comment({ userId: '61550382564994', handle: 'gundula.sperlich' }, '735686194065284', POSTS.polster),
    bg: comment({ userId: '100078827518600', handle: 'stoyan.grahov' }, '653199387554707', POSTS.bulgaria),
    zh: comment(JIANG, '660686085706541', POSTS.tea),
  },
  /** Earlier comments of the furious customers; the brand answered each. */
  earlier: {
    en: [comment(MARTA, '1099391965455423', POSTS.app), comment(MARTA, '286397987659515', POSTS.app)],
    nl: [
      comment(WIETSKE, '279616190167379', POSTS.buurtpunt),
      comment(WIETSKE, '254835515757566', POSTS.buurtpunt),
    ],
    zh: [comment(JIANG, '872268274000040', POSTS.tea)],
  },
  /** The post of `furious.en` opened as a dialog over the brand's page. */
  dialog: comment(MARTA, '6070300096679990', POSTS.ship, '?view=dialog'),
  messenger: { en: talk(MARTA), nl: talk(WIETSKE), zh: talk(JIANG), ar: talk(SIRAJ) },
  /** The same talk at the foot of the home page. */
  chatTab: talk(MARTA, `/?chat=${MARTA.userId}`),
  photo: {
    ...ISOLDE,
    id: '877274939606784',
    post: POSTS.photo,
    path: `/photo/?fbid=${POSTS.photo}&set=${PHOTO_ALBUM}`,
  },
  /** Third level: Marta's namesake writes again below her own answer to `furious.en`. */
  nestedReply: comment(
    { userId: '61556908367576', handle: 'marta.quill.paints' },
    '863870170773116',
    POSTS.ship,
    '?comment_id=6070300096679990&reply_comment_id=863870170773116',
  ),
  /** Same name as the furious customer, another person. */
  namesake: comment(
    { userId: '61556908367576', handle: 'marta.quill.paints' },
    '7340006826304670',
    POSTS.ship,
  ),
  /** Answered by the brand, and contented. */
  answered: comment(ISOLDE, '211640090840356', POSTS.hinge),
  /** Its four answers stand behind a button. */
  collapsed: comment({ userId: '100087143391848', handle: null }, '922680563902478', POSTS.record),
  question: comment({ userId: '100000328275647', handle: null }, '886656435535579', POSTS.ship),
  praise: comment(
    { userId: '100032237563788', handle: 'rumyana.topolska' },
    '5002619656663500',
    POSTS.bulgaria,
  ),
  hostileName: comment(
    { userId: '100091723094990', handle: 'img.src.person' },
    '824727425757347',
    POSTS.ship,
  ),
  /** Named like the brand, with two Cyrillic letters. */
  impostor: comment(
    { userId: '61553545696748', handle: 'HalvenAudio.support.team' },
    '773074341522525',
    POSTS.ship,
  ),
  rtl: comment(SIRAJ, '208729437475240', POSTS.buurtpunt),
  hebrew: comment({ userId: '100032162590507', handle: null }, '4246181221454650', POSTS.record),
  mediaOnly: comment({ userId: '61550866736110', handle: 'mabel.throckle' }, '256788597624698', POSTS.ship),
  emojiOnly: comment({ userId: '61556173536403', handle: 'bridie.oakhanger' }, '8815904611086410', POSTS.app),
  veryLong: comment(
    { userId: '100078394057842', handle: 'gus.hollowbrass' },
    '9135304113812910',
    POSTS.record,
  ),
  /** In a group, under a customer's own post. */
  group: {
    userId: '100000328275647',
    handle: null,
    id: '4235118113498940',
    post: POSTS.group,
    path: `/groups/1804477120336591/posts/${POSTS.group}/`,
  },
} as const;
