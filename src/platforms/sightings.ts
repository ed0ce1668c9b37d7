import type { PlatformId } from '../model/message';
import type { Sightings } from '../model/site-knowledge';
import { sightings as facebook } from './facebook/knowledge.json';
import { sightings as instagram } from './instagram/knowledge.json';
import { sightings as x } from './x/knowledge.json';

/** Where and when each part of the built-in knowledge was seen. Pages ask the worker for it: their script is small. */
export const SIGHTINGS: Readonly<Record<PlatformId, Sightings>> = { x, facebook, instagram };
