/** Messages of the practice Instagram that tests may rely on: their ids never change, whatever the time is. */
export type Story = { id: string; handle: string; path: string };

const TERN = 'DSh9TernRst';

function story(handle: string, code: string, id: string): Story {
  return { id, handle, path: `/p/${code}/` };
}

export const instagramStories = {
  furiousIg: {
    en: story('marta.draws.tea', TERN, '18040006895565285'),
    nl: story('wietske.bold', 'DSc7PerchNl', '18040041373391710'),
    zh: story('jiangmo.er', 'DSa2HeronZh', '18040053785409223'),
  },
  /** The two earlier comments of each furious customer, oldest first; halvenaudio answered both. */
  earlierIg: {
    en: [
      story('marta.draws.tea', 'DSe4HingeRl', '18040001379113057'),
      story('marta.draws.tea', 'DSc7PerchNl', '18040004137339171'),
    ],
    nl: [
      story('wietske.bold', 'DSe4HingeRl', '18040035856939482'),
      story('wietske.bold', 'DSc7PerchNl', '18040038615165596'),
    ],
    zh: [
      story('jiangmo.er', 'DSe4HingeRl', '18040048268956995'),
      story('jiangmo.er', 'DSa2HeronZh', '18040051027183109'),
    ],
  },
  /** A reply below the furious English comment; folded away until "View all 3 replies" is pressed. */
  nestedReply: story('marta.draws.tea', TERN, '18040009653791399'),
  /** A comment on a reel with a reply below it. */
  reel: { ...story('holger_brummt', 'DSe4HingeRl', '18040057922748394'), path: '/reel/DSe4HingeRl/' },
  /** A thread of direct messages with the furious English customer; its id is the thread's. */
  direct: { id: '17842229999012345', handle: 'marta.draws.tea', path: '/direct/t/17842229999012345/' },
  /** A handle and a text made to look like the brand's and like markup. */
  hostileName: story('_halvenaudio_', TERN, '18040022065808912'),
  rtl: story('siraj.maldin', TERN, '18040023444921969'),
  question: story('pennylark', TERN, '18040012412017513'),
  praise: story('opal.dunmore', TERN, '18040015170243627'),
  bg: story('rumi.topalska', TERN, '18040028961374197'),
  /** The post that `?comments=N` fills. */
  busyPost: { id: TERN, handle: 'halvenaudio', path: `/p/${TERN}/` },
  /** A post without a caption. */
  silentReel: { id: 'DRz8StudioX', handle: 'halvenaudio', path: '/reel/DRz8StudioX/' },
} as const;
