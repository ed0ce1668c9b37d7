import { connect } from '../../bridge/send';
import { facebook } from '../../platforms/facebook';
import { startOverlay } from '../start';

startOverlay(facebook, connect());
