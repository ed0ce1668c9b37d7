import { connect } from '../../bridge/send';
import { x } from '../../platforms/x';
import { startOverlay } from '../start';

startOverlay(x, connect());
