import { describe, expect, it } from 'vitest';
import { findLanguage } from '.';

describe('the language of a text', () => {
  it.for([
    ['en', 'where is my order? been waiting two weeks now'],
    ['en', "your app doesn't work since the update"],
    ['nl', 'waar blijft mijn bestelling? wacht al twee weken'],
    ['nl', 'jullie app doet het niet meer sinds de update'],
    ['de', 'wo bleibt meine Bestellung? warte schon zwei Wochen'],
    ['de', 'eure App geht seit dem Update nicht mehr'],
    ['bg', 'къде ми е поръчката? чакам вече две седмици'],
    ['bg', 'приложението ви не работи от вчера'],
    ['zh-CN', '我的订单在哪里？等了两个星期了'],
    ['zh-CN', '更新以后app用不了 @HalvenCare'],
  ] as const)('%s: %s', ([language, text]) => {
    expect(findLanguage(text, null)).toBe(language);
  });

  it.for([
    ['Hvor er min pakke? Jeg har ventet på den i to uger og ingen svarer'],
    ['Var är mitt paket? Jag har väntat i två veckor och ingen svarar'],
    ['Waar is my pakkie? Ek wag al twee weke en niemand antwoord nie'],
    ['Où est mon colis ? J’attends depuis deux semaines'],
    ['¿Dónde está mi pedido? Llevo dos semanas esperando'],
    ['Где мой заказ? Жду уже две недели, никто не отвечает'],
    ['Де моє замовлення? Чекаю вже два тижні'],
    ['Каде е мојата нарачка? Чекам веќе две недели'],
    ['Где је моја поруџбина? Чекам већ две недеље'],
    ['注文した商品はどこですか？二週間待っています'],
    ['주문한 상품이 아직 안 왔어요'],
  ] as const)('a neighbour is not taken for ours: %s', ([text]) => {
    expect(['en', 'nl', 'de', 'bg', 'zh-CN']).not.toContain(findLanguage(text, null));
  });

  it('is unknown where nothing says it, and then the page may', () => {
    expect(findLanguage('', null)).toBe('unknown');
    expect(findLanguage('😡😡😡 @HalvenCare #lark', 'nl')).toBe('unknown');
    expect(findLanguage('ok', null)).toBe('unknown');
    expect(findLanguage('hallo', null)).toBe('unknown');
    expect(findLanguage('hallo', 'de')).toBe('de');
    expect(findLanguage('hallo', 'und')).toBe('unknown');
  });

  it('believes a clear text against the page', () => {
    expect(findLanguage('waar blijft mijn bestelling? ik wacht al twee weken', 'en')).toBe('nl');
    expect(findLanguage('我的订单在哪里', 'ja')).toBe('zh-CN');
  });
});
