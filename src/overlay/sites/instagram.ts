import { connect } from '../../bridge/send';
import { instagram } from '../../platforms/instagram';
import { startOverlay } from '../start';

startOverlay(instagram, connect());
