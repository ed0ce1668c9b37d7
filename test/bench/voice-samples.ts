import type { OurLanguage } from '../../src/model/language';

/** One ordinary answer with something to find, for each language. */
export const VOICE_SAMPLES: readonly { language: OurLanguage; draft: string; inbound: string }[] = [
  {
    language: 'en',
    inbound: 'My app logs me out every day, what a joke. When will you fix it?',
    draft: 'Sorry about that! You just need to install 4.2, and if it happens again we look at it with you.',
  },
  {
    language: 'nl',
    inbound: 'De app logt me elke dag uit, belachelijk. Wanneer is dat opgelost?',
    draft: 'Sorry daarvoor! Je hoeft alleen maar versie 4.2 te installeren, en anders kijken we met je mee.',
  },
  {
    language: 'de',
    inbound: 'Die App meldet mich jeden Tag ab, Frechheit. Wann ist das behoben?',
    draft: 'Das tut uns leid! Sie müssen einfach nur Version 4.2 installieren, sonst schauen wir gemeinsam.',
  },
  {
    language: 'bg',
    inbound: 'Приложението ме изхвърля всеки ден, безобразие. Кога ще го оправите?',
    draft: 'Извинете! Просто инсталирайте версия 4.2, а ако пак се случи, ще погледнем заедно.',
  },
  {
    language: 'zh-CN',
    inbound: 'APP天天把我踢下线，太过分了。什么时候能修好？',
    draft: '非常抱歉！您只需要安装 4.2 版本就可以了，如果再出现，我们和您一起看看。',
  },
];
