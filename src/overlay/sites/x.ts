import { connect } from '../../bridge/send';
import { x } from '../../platforms/x';
import { createMirror } from '../composers/mirror';
import { startOverlay } from '../start';

startOverlay(x, connect(), createMirror);
