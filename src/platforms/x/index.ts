import type { Platform } from '../contract';
export const x = {} as Platform;
