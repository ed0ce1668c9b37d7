import { connect } from '../../bridge/send';
import { facebook } from '../../platforms/facebook';
import { startOverlay } from '../start';

// Its composers are all Lexical (2022-2026); textareas stood in the mobile layouts, which are other hosts.
startOverlay(facebook, connect(), null);
