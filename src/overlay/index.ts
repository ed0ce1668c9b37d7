import { connect } from '../bridge/send';
import { findPlatform } from '../platforms/registry';
import { startOverlay } from './start';

const platform = findPlatform(new URL(location.href));
if (platform) startOverlay(platform, connect());
