import { listElements, type Mutator } from './mutator';

const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for'];

/** Every class name and every id is another one; what refers to an id still does. */
export const scrambleClasses: Mutator = ({ page }, random) => {
  const words = new Map<string, string>();
  const get = (word: string) => {
    const next = words.get(word) ?? random.word() + random.word();
    words.set(word, next);
    return next;
  };
  const isShuffled = random.isHit(0.5);
  for (const element of listElements(page)) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
    if (classes.length > 0) {
      const next = classes.map(get);
      element.setAttribute('class', (isShuffled ? random.shuffle(next) : next).join(' '));
    }
    if (element.id !== '') element.id = get(`#${element.id}`);
    for (const name of REFERENCES) {
      const ids = element.getAttribute(name)?.split(/\s+/);
      if (ids) element.setAttribute(name, ids.map((id) => (id === '' ? id : get(`#${id}`))).join(' '));
    }
  }
  return `${words.size} names`;
};
