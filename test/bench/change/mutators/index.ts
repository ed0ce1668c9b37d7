import { dropAttributes, renameAttributes, renameMarks, reorderAttributes } from './attributes';
import { scrambleClasses } from './classes';
import { insertDecoys } from './decoys';
import { reverseDirection } from './direction';
import { translateLabels } from './language';
import type { Mutator } from './mutator';
import { recycleNodes } from './recycle';
import { changeTags } from './tags';
import { addWrappers, removeWrappers } from './wrappers';

/** Every kind of change by its name. */
export const SINGLE: Readonly<Record<string, Mutator>> = {
  'attributes renamed': renameAttributes,
  'attributes dropped': dropAttributes,
  'marks renamed': renameMarks,
  'attributes in another order': reorderAttributes,
  'class names scrambled': scrambleClasses,
  'wrappers added': addWrappers,
  'wrappers removed': removeWrappers,
  'elements renamed': changeTags,
  'labels in another language': translateLabels,
  'direction reversed': reverseDirection,
  'nodes recycled': recycleNodes,
  'decoys inserted': insertDecoys,
};

/** Two kinds at once: no goal for what is found, but no author may be wrong. */
const changeTwice: Mutator = (stage, random) => {
  const [first = '', second = ''] = random.shuffle(Object.keys(SINGLE));
  // Tearing comes last: what it notes must still be so.
  const names = [first, second].sort(
    (one, other) => Number(one === 'nodes recycled') - Number(other === 'nodes recycled'),
  );
  return names.map((name) => `${name}: ${SINGLE[name]?.(stage, random)}`).join(' | ');
};

export const TWICE = 'two of these at once';
export const MUTATORS: Readonly<Record<string, Mutator>> = { ...SINGLE, [TWICE]: changeTwice };
