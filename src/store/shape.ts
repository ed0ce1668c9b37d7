/** Says whether a value from a file may be kept. */
export type Check = (value: unknown) => boolean;

export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isTime = isNumber;

export function isText(longest: number, shortest = 0): Check {
  return (value) => typeof value === 'string' && value.length <= longest && value.length >= shortest;
}

export function isOneOf(...options: readonly string[]): Check {
  return (value) => typeof value === 'string' && options.includes(value);
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

export function isListOf(check: Check, longest: number): Check {
  return (value) => Array.isArray(value) && value.length <= longest && value.every(check);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with exactly these keys, and perhaps those that a later version added. */
export function isShaped(
  shape: Readonly<Record<string, Check>>,
  added: Readonly<Record<string, Check>> = {},
): Check {
  return (value) =>
    isObject(value) &&
    Object.keys(value).every((key) => Object.hasOwn(shape, key) || Object.hasOwn(added, key)) &&
    Object.entries(shape).every(([key, check]) => Object.hasOwn(value, key) && check(value[key])) &&
    Object.entries(added).every(([key, check]) => !Object.hasOwn(value, key) || check(value[key]));
}

/** A link that may be opened: nothing but https. */
export const isLink: Check = (value) =>
  typeof value === 'string' && value.length <= 2000 && value.startsWith('https://');
