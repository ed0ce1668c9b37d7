import { connect } from '../../bridge/send';
import { instagram } from '../../platforms/instagram';
import { createMirror } from '../composers/mirror';
import { startOverlay } from '../start';

startOverlay(instagram, connect(), createMirror);
