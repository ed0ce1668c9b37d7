import type { Task } from './in-page';
import { MUTATORS } from './mutators';
import { Random } from './random';
import type { Work } from './runner';
import type { Base } from './truth';

const PLATFORMS = ['x', 'facebook', 'instagram'] as const;

/**
 * Which page is changed how: every kind equally often, each site as often as the others, and of a site's pages the
 * practice ones as often as the saved ones.
 */
export function planWork(bases: readonly Base[], count: number, seed: number): Work[] {
  const random = new Random(seed);
  const kinds = Object.keys(MUTATORS);
  const tasks = new Map<Base, Task[]>(bases.map((base) => [base, []]));
  for (let index = 0; index < count; index++) {
    const platform = PLATFORMS[Math.floor(index / kinds.length) % PLATFORMS.length];
    const kind = kinds[index % kinds.length] ?? '';
    // Only what holds several messages can be torn; what holds none shows no more than what is wrongly found.
    const least = kind === 'nodes recycled' ? 2 : random.isHit(0.05) ? 0 : 1;
    const own = bases.filter(
      ({ platform: site, truths }) => site === platform && (truths === null || truths.length >= least),
    );
    const isPractice = random.isHit(0.5);
    const wanted = own.filter((base) => base.isPractice === isPractice);
    const base = random.pick(wanted.length > 0 ? wanted : own);
    tasks.get(base)?.push({ kind, seed: seed + index });
  }
  return [...tasks].map(([base, own]) => ({ base, tasks: own }));
}
